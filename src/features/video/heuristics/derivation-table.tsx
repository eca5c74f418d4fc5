import { formatConfidence } from '#domain/format.ts';
import { type Derivation, type RuleCheck, ruleWords } from '#domain/video/derivation.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { ScoreBar } from '#features/video/score-bar.tsx';
import styles from './derivation-table.module.css';

type DerivationTableProps = { caption: string; derivation: Derivation };

/** The models and scores behind one verdict, and whether the inferred rule explains it. */
export function DerivationTable({ caption, derivation }: DerivationTableProps) {
  return (
    <div className={styles['block']}>
      <p className={styles['caption']}>
        <strong>{caption}</strong> <CheckText check={derivation.check} />
      </p>
      {derivation.inputs.length > 0 && (
        <ul className={styles['inputs']}>
          {derivation.inputs.map((input, index) => (
            // Rows without state of their own: kept from frame to frame, which is cheaper than drawn anew.
            <li key={index} className={styles['input']} data-listed={input.listed}>
              <span className={styles['model']}>
                <ReadingText reading={input.model} />
              </span>
              <ScoreBar human={input.human} artificial={input.artificial} vote={input.vote} />
              {!input.listed && <span className={styles['left']}>not named by this verdict</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CheckText({ check }: { check: RuleCheck }) {
  switch (check.kind) {
    case 'not_published':
      return <span className={styles['check']}>rule not published</span>;
    case 'not_checkable':
      return <span className={styles['check']}>cannot be checked by the inferred rule: {check.reason}</span>;
    case 'matches':
    case 'does_not_match':
      return (
        <span className={styles['check']} title={ruleWords[check.rule]}>
          {check.kind === 'matches' ? 'matches' : 'does not match'} the inferred rule ({ruleWords[check.rule]}
          ): {check.label} {formatConfidence(check.confidence)}
        </span>
      );
  }
}
