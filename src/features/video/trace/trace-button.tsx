import { useNavigate } from '@tanstack/react-router';
import styles from './trace-button.module.css';

type Props = {
  /** JSON pointer of the value under the video's row. */
  path: string;
};

/** Asks "where from?" of the value beside it: opens the raw data at its path. */
export function TraceButton({ path }: Props) {
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className={styles['trace']}
      // A native title: there can be hundreds of these, and each tooltip component would cost a portal.
      title={`Where from? ${path}`}
      aria-label={`Where from? ${path}`}
      onClick={(event) => {
        // Rows that open on click must not open when only the origin was asked for.
        event.stopPropagation();
        void navigate({
          to: '.',
          search: (previous: object) => ({ ...previous, trace: path }),
          resetScroll: false,
        });
      }}
    />
  );
}
