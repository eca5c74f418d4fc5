import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useReducer } from 'react';
import { metaQuery } from '#api/queries.ts';
import { saveList } from '#browser/lists.ts';
import { useKeys } from '#ui/keys/keys.tsx';
import { toAddressWord } from './batch-address.ts';
import { FileDrop } from './file-drop.tsx';
import styles from './intake-page.module.css';
import { emptyIntake, reduceIntake } from './intake-state.ts';
import { NextSteps } from './next-steps.tsx';
import { PasteForm } from './paste-form.tsx';
import { readFile } from './read-file.ts';
import { ReadingGuide } from './reading-guide.tsx';
import { RecentLists } from './recent-lists.tsx';
import { Rejections } from './rejections.tsx';
import { Surplus } from './surplus.tsx';

/** Takes identifiers in any form and opens them as a batch. */
export function IntakePage() {
  const [state, dispatch] = useReducer(reduceIntake, emptyIntake);
  const navigate = useNavigate();
  const { data: meta } = useQuery(metaQuery);
  const { intake } = state;
  const isUntouched = state.draft === '' && state.attachments.length === 0;

  const lookUp = async () => {
    if (intake.accepted.length === 0) return;
    const ids = toAddressWord(intake.accepted);
    const saving = saveList(intake.accepted, { name: state.attachments[0]?.name ?? null });
    if (ids !== null) await navigate({ to: '/batch', search: { ids } });
    else await navigate({ to: '/batch/$listId', params: { listId: await saving } });
  };

  const addFiles = async (files: readonly File[]) => {
    for (const file of files) {
      const reading = await readFile(file);
      if (reading.ok) dispatch({ type: 'attached', name: file.name, bytes: file.size, text: reading.text });
      else dispatch({ type: 'refused', name: file.name, reason: reading.reason });
    }
  };

  useKeys('Look up', [{ keys: 'mod+enter', label: 'Look up what is in the box', run: () => void lookUp() }]);

  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>Look up video verdicts</h1>
        <p>
          Paste the identifiers identifAI gave you. Each video comes back as one row: its verdict, what every
          heuristic says, its frames, sound and provenance, all of it traceable to the answer it came from.
        </p>
      </header>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <PasteForm
            state={state}
            dispatch={dispatch}
            samples={meta?.samples ?? []}
            onFiles={(files) => void addFiles(files)}
            onLookUp={() => void lookUp()}
          />
          <Surplus identifiers={intake.surplus} />
          <Rejections rejected={intake.rejected} count={intake.rejectedCount} />
          <RecentLists />
          {isUntouched && <NextSteps />}
        </div>
        <ReadingGuide />
      </div>
      <FileDrop onFiles={(files) => void addFiles(files)} />
    </div>
  );
}
