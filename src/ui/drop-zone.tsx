import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './drop-zone.module.css';

type DropZoneProps = {
  icon: ReactNode;
  /** What to drop and what for. */
  text: string;
  /** What happens to it. */
  hint: string;
  onFile: (file: File) => void;
  /** Buttons that do the same from the keyboard. */
  children: ReactNode;
};

/** Takes one file from this computer, by drop or by choice. The file is opened, not uploaded. */
export function DropZone({ icon, text, hint, onFile, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
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
      <span className={styles['icon']}>{icon}</span>
      <p>
        {text}
        <br />
        <span className={styles['hint']}>{hint}</span>
      </p>
      <div className={styles['actions']}>{children}</div>
    </div>
  );
}
