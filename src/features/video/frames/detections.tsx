import type { Detection, Frame } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { ModelScores } from '#features/video/model-scores.tsx';
import { Traced } from '#features/video/traced.tsx';
import { VerdictList } from '#features/video/verdict-list.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import styles from './detections.module.css';

/** What was found inside a frame: each box with its own verdict and scores. Most frames have none. */
export function Detections({ frame }: { frame: Frame }) {
  if (frame.detections.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h4 className={styles['title']}>Detections</h4>
      {frame.detections.map((detection, index) => (
        <div key={detection.at} className={styles['detection']} id={`detection-${index + 1}`}>
          <h5 className={styles['name']}>Detection {index + 1}</h5>
          <BoxText detection={detection} />
          <VerdictList item={{ verdict: detection.verdict, verdicts: [] }} chosen={undefined} />
          <ModelScores results={detection.results} listed={null} />
        </div>
      ))}
    </section>
  );
}

const corners = ['x1', 'y1', 'x2', 'y2'] as const;

function BoxText({ detection: { box } }: { detection: Detection }) {
  if (isGap(box)) {
    return (
      <p className={styles['box']}>
        Box: <ReadingText reading={box} />
      </p>
    );
  }
  return (
    <p className={styles['box']}>
      {corners.map((corner) => (
        <span key={corner}>
          {corner}{' '}
          <Traced at={box.at} kind="box" field={corner}>
            <ReadingText reading={box[corner]} />
          </Traced>
        </span>
      ))}
    </p>
  );
}
