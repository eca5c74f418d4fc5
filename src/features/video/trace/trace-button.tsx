import { useNavigate } from '@tanstack/react-router';

type Props = { path: string };

/** Asks "where from?": opens the raw data at the path of the value beside it. */
export function TraceButton({ path }: Props) {
  const navigate = useNavigate();
  return (
    <button
      type="button"
      aria-label={`Where from? ${path}`}
      onClick={() => {
        void navigate({ to: '.', search: (previous: object) => ({ ...previous, trace: path }) });
      }}
    >
      ⌖
    </button>
  );
}
