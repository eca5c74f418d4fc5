import type { Drawing, Paint, Shape } from '#domain/report/drawing.ts';
import styles from './preview-drawing.module.css';

type Props = { drawing: Drawing; caption: string };

/** A drawing of the report; the table that follows it has its numbers. */
export function PreviewDrawing({ drawing, caption }: Props) {
  const { width, height, shapes, axis, rowLabels, label } = drawing;
  return (
    <figure className={styles['figure']}>
      <div className={styles['body']}>
        {rowLabels.length > 0 && (
          <ol className={styles['rows']} aria-hidden>
            {rowLabels.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        )}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
          style={{ blockSize: `${height * 1.35}px` }}
        >
          {shapes.map((shape, index) => (
            <DrawnShape key={index} shape={shape} />
          ))}
        </svg>
      </div>
      <div className={styles['axis']} aria-hidden>
        {axis.map((text, index) => (
          <span key={index}>{text}</span>
        ))}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function DrawnShape({ shape }: { shape: Shape }) {
  const paint = paintClass[shape.paint];
  switch (shape.kind) {
    case 'rect':
      return <rect className={paint} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case 'polygon':
      return <polygon className={paint} points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')} />;
    case 'line':
      return (
        <line
          className={styles['stroke']}
          data-paint={shape.paint}
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
        />
      );
  }
}

const paintClass: Readonly<Record<Paint, string | undefined>> = {
  human: styles['human'],
  artificial: styles['artificial'],
  unknown: styles['unknown'],
  errored: styles['errored'],
  pending: styles['pending'],
  line: styles['line'],
  sunken: styles['sunken'],
  ink: styles['ink'],
};
