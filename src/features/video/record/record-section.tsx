import type { Source } from '#contract/source.ts';
import type { Video } from '#contract/video.ts';
import { formatTime } from '#domain/format.ts';
import { AnalysedFacts } from '#features/video/analysed-facts.tsx';
import { NsfwText } from '#features/video/nsfw-text.tsx';
import { Traced } from '#features/video/traced.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './record-section.module.css';

/** What identifies this video and this answer, and what of the answer could not be read. */
export function RecordSection({ video, source }: { video: Video; source: Source }) {
  return (
    <div className={styles['record']}>
      <AnalysedFacts
        item={video}
        kind="video"
        more={[
          {
            label: 'NSFW',
            value: (
              <Traced at={video.at} kind="video" field="nsfw">
                <NsfwText reading={video.nsfw} />
              </Traced>
            ),
          },
          { label: 'Received', value: formatTime(source.receivedAt) },
          { label: 'Analysed', value: <i>not provided by identifAI</i> },
          {
            label: 'SHA-256 of the answer',
            value: <IdentifierText identifier={source.sha256} copy />,
          },
          {
            label: 'Place in the answer',
            value: (
              <span className={styles['pointer']}>
                <code>{source.pointer}</code>
                <CopyButton text={source.pointer} label="Copy the place in the answer" />
              </span>
            ),
          },
        ]}
      />
      {video.problems.length > 0 && (
        <Notice
          tone="warning"
          title={`${video.problems.length} ${video.problems.length === 1 ? 'part' : 'parts'} of this answer could not be read as documented`}
        >
          <ul className={styles['problems']}>
            {video.problems.map((problem) => (
              <li key={`${problem.at} ${problem.message}`}>
                <code>{problem.at}</code> <UntrustedText text={problem.message} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
