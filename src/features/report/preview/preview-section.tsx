import { memo } from 'react';
import type { DocumentBlock, DocumentSection } from '#domain/report/document.ts';
import { PreviewDrawing } from './preview-drawing.tsx';
import styles from './preview-section.module.css';
import { PreviewTable } from './preview-table.tsx';
import { PreviewText } from './preview-text.tsx';

type Props = { section: DocumentSection };

/** One chapter of the report on screen and in print. */
export const PreviewSection = memo(function PreviewSection({ section }: Props) {
  const headingId = `preview-${section.id}`;
  return (
    <section className={styles['section']} aria-labelledby={headingId} data-cover={section.id === 'cover'}>
      {section.kicker !== null && <p className={styles['kicker']}>{section.kicker}</p>}
      <h2 id={headingId} className={styles['title']}>
        {section.title}
      </h2>
      {section.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  );
});

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h3 className={styles['heading']}>{block.text}</h3>
      ) : (
        <h4 className={styles['subheading']}>{block.text}</h4>
      );
    case 'finding':
      return (
        <div className={styles['finding']} data-state={block.state}>
          <PreviewText cell={{ text: block.word, state: block.state }} />
          <p>{block.text}</p>
        </div>
      );
    case 'paragraph':
      return (
        <p className={styles['paragraph']} data-tone={block.tone}>
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className={styles['list']}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'callout':
      return (
        <p className={styles['callout']}>
          <strong>{block.title}.</strong> {block.text}
        </p>
      );
    case 'facts':
      return (
        <dl className={styles['facts']}>
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <PreviewText cell={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PreviewTable table={block} />;
    case 'drawing':
      return <PreviewDrawing drawing={block.drawing} caption={block.caption} />;
  }
}
