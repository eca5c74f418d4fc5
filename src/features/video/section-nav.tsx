import { goToSection } from './go-to-section.ts';
import styles from './section-nav.module.css';

export type PageSection = { id: string; name: string; detail?: string };

/** The parts of the page; stays in view on wide screens. */
export function SectionNav({ sections }: { sections: readonly PageSection[] }) {
  return (
    <nav className={styles['nav']} aria-label="On this page">
      <ul className={styles['list']}>
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              className={styles['link']}
              onClick={(event) => {
                // The address holds the state of the page; its fragment would be lost with the next change.
                event.preventDefault();
                goToSection(section.id);
              }}
            >
              <span>{section.name}</span>
              {section.detail !== undefined && <span className={styles['detail']}>{section.detail}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
