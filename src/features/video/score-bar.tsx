import { formatConfidence } from '#domain/format.ts';
import type { Vote } from '#domain/video/votes.ts';
import styles from './score-bar.module.css';

type ScoreBarProps = { human: number | null; artificial: number | null; vote: Vote };

/** Why there is no bar; null when there is one. */
const reasons: Record<Vote, string | null> = {
  human: null,
  artificial: null,
  unknown: 'could not tell',
  even: 'even',
  unreadable: 'no usable scores',
};

/**
 * Two scores that share one axis: human ← 50/50 → artificial. The bar runs from the middle to the winning
 * score's place, so its length says how far the model leans.
 */
export function ScoreBar({ human, artificial, vote }: ScoreBarProps) {
  const side = vote === 'human' || vote === 'artificial' ? vote : null;
  const winning = side === 'human' ? human : artificial;
  const text = (value: number | null) => (value === null ? 'not given' : formatConfidence(value));
  return (
    <span className={styles['score']} data-side={side ?? 'none'}>
      <span className={styles['human']}>{text(human)}</span>
      <span className={styles['track']}>
        {side !== null && winning !== null && (
          <span
            className={styles['bar']}
            // Scores of the winning side lie in 0.5..1; the half axis is 50 % of the track.
            style={{ inlineSize: `${Math.min(50, Math.max(0, (winning - 0.5) * 100))}%` }}
          />
        )}
        {reasons[vote] !== null && <span className={styles['reason']}>{reasons[vote]}</span>}
      </span>
      <span className={styles['artificial']}>{text(artificial)}</span>
    </span>
  );
}
