import { useState } from 'react';
import { type RehearsalRule, rehearse } from '#domain/batch/rehearsal.ts';
import { formatConfidence, formatCount, formatQuantity } from '#domain/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Slider } from '#ui/slider.tsx';
import { AssumptionFields } from './assumption-fields.tsx';
import type { PanelProps } from './batch-panels.tsx';
import styles from './batch-panels.module.css';
import { MoveList } from './move-list.tsx';

const rules: readonly { value: RehearsalRule; label: string }[] = [
  { value: 'confidence', label: 'Confidence as given' },
  { value: 'frames', label: 'Share of artificial frames' },
];

const explanations: Readonly<Record<RehearsalRule, string>> = {
  confidence: 'Take the verdict only from this confidence upwards; send the rest to a person.',
  frames: 'Call a video AI-made from this share of AI-made frames among the usable ones.',
};

/** Move a cut-off of one's own and see whom it would move. Nothing is changed by it. */
export function RehearsalPanel({ view, address }: PanelProps) {
  const [rule, setRule] = useState<RehearsalRule>('confidence');
  const cut = toCut(address.search.cut);
  const { reference } = address;
  const result = rehearse(view.shown, { rule, cut, reference });
  return (
    <div className={styles['rehearsal']}>
      <div className={styles['controls']}>
        <p className={styles['muted']}>
          A rehearsal of a rule of your own. identifAI’s verdicts stay as they are, here and in every export.
        </p>
        <Segmented label="Rule" showLabel value={rule} options={rules} onChange={setRule} />
        <Slider
          label="Cut-off"
          value={cut}
          min={0}
          max={1}
          step={0.01}
          format={(value) => value.toFixed(2)}
          onChange={(value) => address.change({ cut: value === 0.5 ? undefined : String(value) })}
        />
        <p className={styles['muted']}>{explanations[rule]}</p>
        <AssumptionFields />
      </div>
      <div className={styles['results']}>
        <dl className={styles['flow']}>
          <Count title="Human-made" before={result.before.human} after={result.after.human} />
          <Count title="AI-made" before={result.before.artificial} after={result.after.artificial} />
          <Count title="For a person to look at" before={0} after={result.after.review} />
        </dl>
        <p>
          <strong>{formatQuantity(result.moves.length, 'video')} would move.</strong>{' '}
          {result.notMeasurable > 0 &&
            `${formatQuantity(result.notMeasurable, 'row')} cannot be judged by this rule and stay as they are.`}
        </p>
        <MoveList moves={result.moves} from={address.href} format={(value) => formatConfidence(value)} />
      </div>
    </div>
  );
}

function Count({ title, before, after }: { title: string; before: number; after: number }) {
  const difference = after - before;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {formatCount(after)}{' '}
        <small>
          was {formatCount(before)}
          {difference === 0 ? '' : `, ${difference > 0 ? '+' : '−'}${formatCount(Math.abs(difference))}`}
        </small>
      </dd>
    </div>
  );
}

function toCut(text: string | undefined): number {
  const value = Number(text ?? '0.5');
  return value >= 0 && value <= 1 ? value : 0.5;
}
