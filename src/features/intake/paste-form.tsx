import { useRouter } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { type ClipboardEvent, type Dispatch, type KeyboardEvent, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { Attachments } from './attachments.tsx';
import { type IntakeAction, type IntakeState, largePasteLength } from './intake-state.ts';
import { IntakeSummary } from './intake-summary.tsx';
import styles from './paste-form.module.css';

type PasteFormProps = {
  state: IntakeState;
  dispatch: Dispatch<IntakeAction>;
  /** Identifiers to try; empty where there are none. */
  samples: readonly string[];
  onFiles: (files: readonly File[]) => void;
  onLookUp: () => void;
};

/** The box, the files beside it, and what they amount to. */
export function PasteForm({ state, dispatch, samples, onFiles, onLookUp }: PasteFormProps) {
  const boxId = useId();
  const hintId = useId();
  const lookUpButton = useRef<HTMLButtonElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const isEmpty = state.intake.accepted.length === 0;
  // The batch's code is fetched as soon as someone is likely to want it.
  const prepare = () => void router.preloadRoute({ to: '/batch' });

  const handlePaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= largePasteLength) return;
    event.preventDefault();
    dispatch({ type: 'attached', name: 'Pasted text', bytes: text.length, text });
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onLookUp();
  };

  const fillSample = () => {
    // Drawn at once: a button that is still disabled cannot take the focus.
    flushSync(() => dispatch({ type: 'edited', text: samples.join('\n') }));
    lookUpButton.current?.focus();
    prepare();
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onLookUp();
      }}
    >
      <div className={styles['heading']}>
        <label htmlFor={boxId}>Identifiers</label>
        <span id={hintId}>
          Lines, CSV, TSV, JSON or result links, up to 10,000. You can drop a file anywhere.
        </span>
      </div>
      <textarea
        id={boxId}
        aria-describedby={hintId}
        className={styles['box']}
        rows={10}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={
          'One identifier per line, for example\n9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
        }
        value={state.draft}
        onChange={(event) => dispatch({ type: 'edited', text: event.target.value })}
        onPaste={handlePaste}
        onKeyDown={handleKeyDown}
        onFocus={prepare}
      />
      <Attachments attachments={state.attachments} onRemove={(id) => dispatch({ type: 'detached', id })} />
      <IntakeSummary intake={state.intake} format={state.draft === '' ? null : state.draftSource.format} />
      <div className={styles['actions']}>
        <Button
          ref={lookUpButton}
          type="submit"
          variant="primary"
          disabled={isEmpty}
          onPointerEnter={prepare}
          className={styles['look-up']}
        >
          Look up
        </Button>
        {samples.length > 0 && (
          <Button variant={isEmpty ? 'primary' : 'secondary'} onClick={fillSample}>
            Try the sample
          </Button>
        )}
        <Button variant="ghost" onClick={() => fileInput.current?.click()}>
          <FileUp aria-hidden />
          Choose a file
        </Button>
        <input
          ref={fileInput}
          type="file"
          multiple
          hidden
          aria-label="File to read"
          accept=".txt,.csv,.tsv,.json,text/*,application/json"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <span className={styles['keys']}>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> looks up
        </span>
      </div>
      {state.refused.map((file) => (
        <Notice
          key={file.id}
          tone="error"
          title="This file was not read"
          actions={
            <Button size="sm" onClick={() => dispatch({ type: 'dismissed', id: file.id })}>
              Dismiss
            </Button>
          }
        >
          <UntrustedText text={file.name} maxLength={120} /> {file.reason}.
        </Notice>
      ))}
    </form>
  );
}
