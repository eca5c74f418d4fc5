import { useId, useState } from 'react';
import { usePreference } from '#browser/storage.ts';
import { defaultReasons } from '#domain/decision.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { reasonsPreference } from './decision-preferences.ts';
import styles from './reasons-editor.module.css';

/** The reviewer's list of reasons, one a line. */
export function ReasonsEditor() {
  const [reasons, setReasons] = usePreference(reasonsPreference);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  const handleOpen = (next: boolean) => {
    setText(reasons.join('\n'));
    setOpen(next);
  };
  const save = () => {
    const lines = text.split('\n').map((line) => line.trim());
    setReasons([...new Set(lines.filter((line) => line !== ''))]);
    setOpen(false);
  };
  return (
    <Popover
      title="Reasons"
      open={open}
      onOpenChange={handleOpen}
      trigger={
        <Button size="sm" variant="ghost">
          Edit reasons
        </Button>
      }
    >
      <div className={styles['editor']}>
        <label htmlFor={id}>One reason a line</label>
        <textarea id={id} rows={9} value={text} onChange={(event) => setText(event.target.value)} />
        <div className={styles['actions']}>
          <Button size="sm" variant="primary" onClick={save}>
            Save reasons
          </Button>
          <Button size="sm" onClick={() => setText(defaultReasons.join('\n'))}>
            Restore the first list
          </Button>
        </div>
      </div>
    </Popover>
  );
}
