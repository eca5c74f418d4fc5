import { CircleCheck, Info, type LucideIcon, OctagonX } from 'lucide-react';
import type { C2paStatus } from '#contract/video.ts';
import { validationWords } from '#domain/provenance/validation-codes.ts';
import { isGap } from '#domain/reading.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { CredentialTrace } from './credential-trace.tsx';
import styles from './provenance.module.css';
import { ShowMore } from './show-more.tsx';

export type CodeGroups = {
  success: readonly C2paStatus[];
  informational: readonly C2paStatus[];
  failure: readonly C2paStatus[];
};

type Group = { key: keyof CodeGroups; title: string; icon: LucideIcon };

const groups: readonly Group[] = [
  { key: 'failure', title: 'Failed checks', icon: OctagonX },
  { key: 'informational', title: 'To know', icon: Info },
  { key: 'success', title: 'Passed checks', icon: CircleCheck },
];

type Props = {
  /** Pointer of the credentials under the video's row: the codes' own paths are relative to it. */
  base: string | null;
  codes: CodeGroups;
};

/** All codes of one check, failures first. */
export function CodeGroupList({ base, codes }: Props) {
  const given = groups.filter(({ key }) => codes[key].length > 0);
  if (given.length === 0) return <p className={styles['muted']}>No validation codes are given.</p>;
  return (
    <div className={styles['groups']}>
      {given.map(({ key, title, icon: Icon }) => (
        <section key={key} className={styles['group']} data-group={key} aria-label={title}>
          <h5>
            <Icon aria-hidden size={14} />
            {title} <span className={styles['muted']}>{codes[key].length}</span>
          </h5>
          <CodeList base={base} codes={codes[key]} />
        </section>
      ))}
    </div>
  );
}

/** Codes with what they mean; a code that is not known here stands for itself. */
export function CodeList({ base, codes }: { base: string | null; codes: readonly C2paStatus[] }) {
  return (
    <ul className={styles['codes']}>
      <ShowMore items={codes} step={25} noun="codes" keyOf={(code) => code.at}>
        {(code) => <CodeItem base={base} code={code} />}
      </ShowMore>
    </ul>
  );
}

function CodeItem({ base, code }: { base: string | null; code: C2paStatus }) {
  const words = isGap(code.code) ? null : validationWords(code.code);
  return (
    <li>
      <span>{words ?? <i>A code this version does not know.</i>}</span>
      <span className={styles['codeLine']}>
        <code>
          <ReadingText reading={code.code} />
        </code>
        <CredentialTrace base={base} at={code.at} />
      </span>
      {!isGap(code.explanation) && (
        <span className={styles['muted']}>
          As explained by the service: <ReadingText reading={code.explanation} />
        </span>
      )}
      {!isGap(code.url) && (
        <span className={styles['muted']}>
          Concerns <ReadingText reading={code.url} />
        </span>
      )}
    </li>
  );
}
