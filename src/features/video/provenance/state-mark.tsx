import { BadgeCheck, CircleQuestionMark, type LucideIcon, ShieldAlert, Stamp } from 'lucide-react';
import type { Reading } from '#contract/gap.ts';
import { type CredentialState, credentialState } from '#domain/provenance/credential-state.ts';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './provenance.module.css';

const icons: Readonly<Record<CredentialState, LucideIcon>> = {
  trusted: BadgeCheck,
  valid: Stamp,
  invalid: ShieldAlert,
  unrecognised: CircleQuestionMark,
  none: CircleQuestionMark,
};

/** The validation state as icon and words. None of its looks says “true content”. */
export function StateMark({ state: given }: { state: Reading<string> }) {
  const { state, word, sentence } = credentialState(given);
  const Icon = icons[state];
  return (
    <span className={styles['state']} data-state={state} title={sentence}>
      <Icon aria-hidden size={15} />
      <UntrustedText text={word} maxLength={80} />
    </span>
  );
}
