import type { ReportLanguage, ReportMask, TypedFields } from '#contract/report.ts';

/** What a person typed, as typed. */
export type FormState = Readonly<Record<keyof TypedFields, string>>;

export const emptyForm: FormState = { madeBy: '', madeFor: '', caseNumber: '', reason: '', origin: '' };

/** A field of spaces is empty, and an empty field is said to be so. */
export function toTypedFields(form: FormState): TypedFields {
  const read = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    madeBy: read(form.madeBy),
    madeFor: read(form.madeFor),
    caseNumber: read(form.caseNumber),
    reason: read(form.reason),
    origin: read(form.origin),
  };
}

export const languageOptions: readonly { value: ReportLanguage; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'it', label: 'Italiano' },
];

export const maskOptions: readonly { value: ReportMask; label: string }[] = [
  { value: 'none', label: 'Nothing' },
  { value: 'names', label: 'Names' },
  { value: 'all', label: 'Names and identifiers' },
];
