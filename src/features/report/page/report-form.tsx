import type { ReportLanguage, ReportMask } from '#contract/report.ts';
import { Panel } from '#ui/panel.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type FormState, languageOptions, maskOptions } from './form-state.ts';
import styles from './report-form.module.css';

type Props = {
  form: FormState;
  onForm: (form: FormState) => void;
  language: ReportLanguage;
  onLanguage: (language: ReportLanguage) => void;
  mask: ReportMask;
  onMask: (mask: ReportMask) => void;
};

const fields: readonly { name: keyof FormState; label: string; hint?: string }[] = [
  { name: 'madeBy', label: 'Made by' },
  { name: 'madeFor', label: 'Made for' },
  { name: 'caseNumber', label: 'Case number' },
  { name: 'reason', label: 'Why the analysis was asked for' },
  { name: 'origin', label: 'Where the files came from', hint: 'When, by whom, from which address' },
];

/** What only a person can say about a report. It stays on this page: not in the address, not in storage. */
export function ReportForm({ form, onForm, language, onLanguage, mask, onMask }: Props) {
  return (
    <Panel title="About this report">
      <div className={styles['form']}>
        {fields.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            value={form[name]}
            maxLength={400}
            onChange={(value) => onForm({ ...form, [name]: value })}
            {...(hint === undefined ? {} : { hint })}
          />
        ))}
        <Segmented
          label="Language of the report"
          showLabel
          value={language}
          options={languageOptions}
          onChange={onLanguage}
        />
        <Select label="Mask" value={mask} options={maskOptions} onChange={onMask} />
        {mask !== 'none' && (
          <p className={styles['note']}>
            Raw responses are left out of the bundle, because they name what is masked here.
          </p>
        )}
      </div>
    </Panel>
  );
}
