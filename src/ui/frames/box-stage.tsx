import { type ReactNode, useCallback } from 'react';
import styles from './box-stage.module.css';

export type StageBox = {
  id: string;
  label: string;
  tone: 'human' | 'artificial' | 'other';
  /** Shares of the stage, 0..1. */
  x: number;
  y: number;
  width: number;
  height: number;
};

type BoxStageProps = {
  /** Lies under everything else and sets the proportions; null = none. */
  picture: ReactNode;
  /** Lies over the picture, as large as it; with neither, `note` has to explain the plain canvas. */
  image: { blob: Blob; alt: string; opacity: number; onSize: (size: StageSize) => void } | null;
  /** Proportions while there is no picture. */
  extent: StageSize;
  boxes: readonly StageBox[];
  note: ReactNode;
};

export type StageSize = { width: number; height: number };

/** Boxes over a picture, or over a plain labelled canvas when there is none. */
export function BoxStage({ picture, image, extent, boxes, note }: BoxStageProps) {
  const isShares = extent.width === 1 && extent.height === 1;
  const aspectRatio = isShares ? '16 / 9' : `${extent.width} / ${extent.height}`;
  const isPlain = picture === null && image === null;
  return (
    <div
      className={styles['stage']}
      data-plain={isPlain}
      data-layered={picture !== null}
      style={isPlain ? { aspectRatio } : {}}
    >
      {isPlain && <p className={styles['note']}>{note}</p>}
      {picture}
      {image !== null && <BlobImage {...image} />}
      {boxes.map((box) => (
        <span
          key={box.id}
          className={styles['box']}
          data-tone={box.tone}
          style={{
            insetInlineStart: `${box.x * 100}%`,
            insetBlockStart: `${box.y * 100}%`,
            inlineSize: `${box.width * 100}%`,
            blockSize: `${box.height * 100}%`,
          }}
        >
          <span className={styles['label']}>{box.label}</span>
        </span>
      ))}
    </div>
  );
}

type BlobImageProps = { blob: Blob; alt: string; opacity: number; onSize: (size: StageSize) => void };

function BlobImage({ blob, alt, opacity, onSize }: BlobImageProps) {
  // Identity matters: a new callback would load the picture again.
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return undefined;
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return (
    <img
      ref={show}
      alt={alt}
      className={styles['image']}
      style={{ opacity }}
      onLoad={({ currentTarget }) =>
        onSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
      }
    />
  );
}
