import { TraceButton } from '#features/video/trace/trace-button.tsx';

type Props = {
  /** Pointer of the credentials under the video's row; null when they were read from a local file. */
  base: string | null;
  /** Pointer of the value under the credentials. */
  at: string;
};

/** Asks "where from?" of a value in the service's credentials. What was read in this browser has no such place. */
export function CredentialTrace({ base, at }: Props) {
  return base === null ? null : <TraceButton path={`${base}${at}`} />;
}
