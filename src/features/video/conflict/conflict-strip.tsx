import type { Lane } from '#domain/video/conflict.ts';
import type { Contradiction, Place } from '#domain/video/contradictions.ts';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import styles from './conflict-strip.module.css';
import { LaneMarks } from './lane-marks.tsx';

type ConflictStripProps = {
  lanes: readonly Lane[];
  contradictions: readonly Contradiction[];
  /** Whether there is nothing that could contradict anything. */
  silent: boolean;
  onGo: (place: Place) => void;
};

const agreement = {
  title: 'No contradictions',
  text: 'Nothing in this answer contradicts anything else in it. Heuristics share models: agreement is not independent proof.',
};

/** An answer without evidence must not read as one that agrees with itself. */
const silence = {
  title: 'Nothing to compare',
  text: 'This answer holds no verdict, frame or sound track, so nothing in it could contradict anything.',
};

/** Picture, voice, provenance and people side by side, and every contradiction between them in words. */
export function ConflictStrip({ lanes, contradictions, silent, onGo }: ConflictStripProps) {
  const quiet = silent ? silence : agreement;
  return (
    <div className={styles['strip']}>
      <dl className={styles['lanes']}>
        {lanes.map((lane) => (
          <div key={lane.id} className={styles['lane']}>
            <dt className={styles['name']}>{lane.name}</dt>
            <dd className={styles['content']}>
              {lane.marks.length > 0 && <LaneMarks marks={lane.marks} />}
              <span className={styles['words']}>
                {lane.lean !== null && lane.marks.length === 0 && <OutcomeMark state={lane.lean} size="sm" />}
                {lane.words}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles['contradictions']}>
        <h3 className={styles['title']}>
          {contradictions.length > 0 ? `Contradictions (${contradictions.length})` : quiet.title}
        </h3>
        {contradictions.length === 0 ? (
          <p className={styles['none']}>{quiet.text}</p>
        ) : (
          <ul className={styles['list']}>
            {contradictions.map((contradiction) => (
              <li key={contradiction.id}>
                <a
                  href={`#${contradiction.place.section}`}
                  className={styles['link']}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(contradiction.place);
                  }}
                >
                  {contradiction.text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
