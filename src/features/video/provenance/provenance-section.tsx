import type { FieldNames, Video } from '#contract/video.ts';

type Props = { video: Video; fieldNames: FieldNames };

/** Content Credentials as the service read them from the frames. */
export function ProvenanceSection({ video }: Props) {
  return <p>{video.credentials.length} different Content Credentials over the frames.</p>;
}
