import type { FieldNames, Video } from '#contract/video.ts';
import {
  describeFrames,
  describePlaces,
  type FoldedProvenance,
  foldCredentials,
} from '#domain/provenance/fold-credentials.ts';
import { formatQuantity } from '#domain/format.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { CredentialView } from './credential-view.tsx';
import styles from './provenance.module.css';
import { ShowMore } from './show-more.tsx';

type Props = { video: Video; fieldNames: FieldNames };

/** Content Credentials as the service read them from the frames, equal ones folded together. */
export function ProvenanceSection({ video, fieldNames }: Props) {
  if (isGap(video.frames))
    return (
      <Notice tone="warning" title="No provenance">
        Content Credentials come with frames, and the list of frames is {describeGap(video.frames)}.
      </Notice>
    );
  const folded = foldCredentials(video);
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>
        Content Credentials (C2PA) are signed statements about where a picture comes from. They show who
        signed what, not that the scene is true. identifAI gives them per frame; it gives none for the video
        file.
      </p>
      <Coverage folded={folded} />
      {folded.credentials.length > 0 && (
        <ul className={styles['list']}>
          <ShowMore items={folded.credentials} step={6} noun="different credentials" keyOf={({ at }) => at}>
            {({ credential, frames, at }) => (
              <li>
                <CredentialView
                  credential={credential}
                  carriers={describeFrames(frames)}
                  base={at}
                  fieldNames={fieldNames}
                />
              </li>
            )}
          </ShowMore>
        </ul>
      )}
    </div>
  );
}

/** Says for every frame whether it carries credentials: absent, null and unreadable are three things. */
function Coverage({ folded }: { folded: FoldedProvenance }) {
  const carrying = folded.credentials.reduce((sum, { frames }) => sum + frames.length, 0);
  return (
    <ul className={styles['coverage']}>
      <li>
        <b>{carrying}</b> of {formatQuantity(folded.frames, 'frame')} carry credentials
        {folded.credentials.length > 0 &&
          (folded.credentials.length === 1
            ? ', all the same'
            : `, ${folded.credentials.length} different ones`)}
        .
      </li>
      {folded.without.length > 0 && (
        <li>
          <b>{folded.without.length}</b> without (null)
          {carrying > 0 && <>: {describePlaces(folded.without)}</>}. That is usual for frames taken out of a
          video and says nothing about them.
        </li>
      )}
      {folded.notGiven.length > 0 && (
        <li>
          <b>{folded.notGiven.length}</b> of which nothing is said: {describePlaces(folded.notGiven)}.
        </li>
      )}
      {folded.unreadable.slice(0, 20).map(({ frame, gap }) => (
        <li key={frame}>
          Frame {frame + 1}: credentials cannot be read, <UntrustedText text={describeGap(gap)} />.
        </li>
      ))}
      {folded.unreadable.length > 20 && (
        <li>and {folded.unreadable.length - 20} more that cannot be read.</li>
      )}
    </ul>
  );
}
