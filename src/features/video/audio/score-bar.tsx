import type { ModelScore } from '#domain/timeline/model-score.ts';
import styles from './score-bar.module.css';

/** A model's score on the axis human ← 50/50 → artificial. The numbers beside it say the same in words. */
export function ScoreBar({ score }: { score: ModelScore }) {
  const reach = score.kind === 'score' ? Math.abs(score.artificial - 0.5) * 100 : 0;
  return (
    <span className={styles['axis']} data-kind={score.kind} aria-hidden>
      {score.kind === 'score' && (
        <span
          className={styles['bar']}
          data-side={score.artificial > 0.5 ? 'artificial' : 'human'}
          style={{ inlineSize: `${reach}%` }}
        />
      )}
    </span>
  );
}
