import { Flame, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatConfidence } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import type { FrameView } from '#domain/video/frames.ts';
import { OutcomeIcon } from '#ui/outcome-icon.tsx';
import styles from './frame-card.module.css';

type FrameCardProps = {
  view: FrameView;
  selected: boolean;
  height: number;
  onSelect: (position: number) => void;
  /** Stands above the words. */
  picture: ReactNode;
};

/** One frame in a few words: where it stands, what it amounts to, and which models are for and against. */
export function FrameCard({ view, selected, height, onSelect, picture }: FrameCardProps) {
  const { frame, outcome, confidence, votes } = view;
  return (
    <button
      type="button"
      className={styles['card']}
      style={{ blockSize: height }}
      data-state={outcome}
      aria-current={selected}
      onClick={() => onSelect(frame.position)}
    >
      {picture}
      <span className={styles['top']}>
        <span className={styles['position']}>{frame.position + 1}</span>
        {view.hasHeatmap && <Flame size={12} role="img" aria-label="has a heatmap" />}
        {view.hasCredential && <ShieldCheck size={12} role="img" aria-label="has Content Credentials" />}
        <span className={styles['confidence']}>
          {confidence === null ? '' : formatConfidence(confidence)}
        </span>
      </span>
      <span className={styles['outcome']}>
        <OutcomeIcon state={outcome} size={13} />
        {outcomeWords[outcome].word}
      </span>
      <span className={styles['votes']} data-contested={view.contested}>
        {votes.artificial + votes.human + votes.none === 0
          ? 'no model results'
          : `${votes.artificial} AI · ${votes.human} human${votes.none > 0 ? ` · ${votes.none} –` : ''}`}
      </span>
    </button>
  );
}
