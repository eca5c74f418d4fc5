import { useRef } from 'react';
import { Button } from './button.tsx';
import styles from './file-picker.module.css';

type FilePickerProps = {
  /** On the button. */
  label: string;
  /** What kind of file it takes, for people who do not see what the button belongs to. */
  inputLabel: string;
  accept?: string;
  /** Takes a whole folder instead of one file. */
  folder?: boolean;
  /** Called with what was chosen: one file at least. */
  onFiles: (files: readonly [File, ...File[]]) => void;
};

/** React does not know the attribute by name; it lets a person choose a whole folder. */
const folderInput = { webkitdirectory: '' };

/** A button that opens the browser's own choice of files. */
export function FilePicker({ label, inputLabel, accept, folder = false, onFiles }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        className={styles['input']}
        aria-label={inputLabel}
        accept={accept}
        tabIndex={-1}
        {...(folder ? folderInput : {})}
        onChange={(event) => {
          const [first, ...more] = event.currentTarget.files ?? [];
          if (first !== undefined) onFiles([first, ...more]);
          // The same file may be chosen again after a change on disk.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
