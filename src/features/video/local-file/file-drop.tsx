import { FileVideo } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './local-file.module.css';

/** Takes one file from this computer, by drop or by choice. The file is opened, not uploaded. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // The button inside does the same; dropping is a shortcut for pointers.
    <div
      className={styles['drop']}
      data-over={over}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      <FileVideo aria-hidden size={22} className={styles['dropIcon']} />
      <p>
        Drop the video here to check that it is the file identifAI analysed.
        <br />
        <span className={styles['muted']}>It is read in this browser. Nothing of it is uploaded.</span>
      </p>
      <Button onClick={() => input.current?.click()}>Choose a file</Button>
      <input
        ref={input}
        type="file"
        className={styles['input']}
        aria-label="Video file to compare"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again after a change on disk.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
