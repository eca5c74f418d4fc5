import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Playhead } from './playhead.ts';
import styles from './timeline.module.css';
import { toX, type Viewport } from './viewport.ts';

type Props = {
  label: string;
  playhead: Playhead;
  extent: number;
  view: Viewport;
  width: number;
  /** The moment in words, read out as it moves: the time and what lies there. */
  describe: (seconds: number) => string;
  /** Enter: choose what lies at the playhead. */
  onChoose: (seconds: number) => void;
};

/** Seconds a key moves the playhead by; null = not one of its keys. */
function playheadStep(
  key: string,
  state: { seconds: number; extent: number; viewLength: number; fine: boolean },
): number | null {
  const page = Math.max(5, state.viewLength / 10);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: state.fine ? 0.1 : 1,
    ArrowUp: state.fine ? 0.1 : 1,
    ArrowLeft: state.fine ? -0.1 : -1,
    ArrowDown: state.fine ? -0.1 : -1,
    PageUp: page,
    PageDown: -page,
    Home: -state.seconds,
    End: state.extent - state.seconds,
  };
  return steps[key] ?? null;
}

/** The playhead: a slider that is moved by keys, and follows whoever else moves it. */
export function PlayheadSlider({ label, playhead, extent, view, width, describe, onChoose }: Props) {
  const ref = useRef<HTMLDivElement>(null);

  // Outside React: the playhead moves many times a second and is placed without a render.
  useEffect(() => {
    const place = (seconds: number) =>
      placeHandle(ref.current, { seconds, extent, view, width, text: describe(seconds) });
    place(playhead.seconds());
    return playhead.subscribe(place);
  }, [playhead, extent, view, width, describe]);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(playhead.seconds());
      return;
    }
    const viewLength = view.end - view.start;
    const step = playheadStep(event.key, {
      seconds: playhead.seconds(),
      extent,
      viewLength,
      fine: event.shiftKey,
    });
    if (step === null) return;
    event.preventDefault();
    playhead.move(Math.min(Math.max(playhead.seconds() + step, 0), extent), 'person');
  };

  return (
    <div
      ref={ref}
      className={styles['playhead']}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={extent}
      aria-valuenow={toHundredths(playhead.seconds())}
      aria-valuetext={describe(playhead.seconds())}
      onKeyDown={handleKeyDown}
    >
      <span className={styles['grip']} />
    </div>
  );
}

function placeHandle(
  element: HTMLDivElement | null,
  at: { seconds: number; extent: number; view: Viewport; width: number; text: string },
): void {
  if (element === null) return;
  const seconds = Math.min(at.seconds, at.extent);
  const x = toX(seconds, at.view, at.width);
  const shown = Math.min(Math.max(x, 0), at.width);
  element.style.transform = `translateX(${shown}px)`;
  element.dataset['out'] = String(Math.abs(x - shown) > 0.5);
  element.setAttribute('aria-valuenow', String(toHundredths(seconds)));
  element.setAttribute('aria-valuetext', at.text);
}

/** The slider's value, the same whether React or the playhead itself has written it last. */
function toHundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
