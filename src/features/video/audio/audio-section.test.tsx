import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Video } from '#contract/video.ts';
import { buildClip, buildModelResult, buildTrack, buildVerdict, buildVideo } from '#testing/builders.ts';
import { renderPart } from '#testing/render-part.tsx';
import { AudioSection, type SelectedClip } from './audio-section.tsx';
import { PlaybackProvider } from './playback.tsx';

/* jsdom has no layout; the virtual table needs a height to put rows into. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(356);
});

const fieldNames = { clip: { start: 'start' }, verdict: { confidence: 'confidence' } };

function Section({ video, heuristic }: { video: Video; heuristic?: string | undefined }) {
  const [clip, setClip] = useState<SelectedClip | null>(null);
  return (
    <PlaybackProvider>
      <AudioSection
        video={video}
        fieldNames={fieldNames}
        selectedClip={clip}
        onSelectClip={setClip}
        heuristic={heuristic}
      />
    </PlaybackProvider>
  );
}

/** Ends when the parts that are drawn later are there. */
async function show(overrides: Partial<Video>, heuristic?: string) {
  const shown = await renderPart(() => <Section video={buildVideo(overrides)} heuristic={heuristic} />);
  // oxlint-disable-next-line testing-library/no-node-access -- what is still to come has neither words nor a role
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  return shown;
}

const artificial = buildVerdict({ classification: 'artificial', confidence: 0.91 });
const disagreeing = [
  buildModelResult({ at: '/a', model: 'Phantom', artificial: 0.9 }),
  buildModelResult({ at: '/b', model: 'Zebra II', artificial: 0.2 }),
];

/** Five clips: human, AI-made and contested, unknown after a gap, one that ends before it starts. */
const track = buildTrack({
  clips: [
    buildClip({ position: 0, start: 0, end: 4 }),
    buildClip({ position: 1, start: 4, end: 8, verdict: artificial, results: disagreeing }),
    buildClip({ position: 2, start: 10, end: 14, verdict: buildVerdict({ unknown: true }) }),
    buildClip({ position: 3, start: 20, end: 17 }),
  ],
});

const slider = () => screen.getByRole('slider', { name: /playhead/i });
const table = () => screen.getByRole('table', { name: 'Track 1: clips' });

describe('without sound', () => {
  test('a video without sound tracks says that none is listed', async () => {
    await show({ tracks: [] });
    expect(screen.getByText(/no sound track/)).toBeVisible();
  });

  test('results that are missing are not called silence', async () => {
    await show({ tracks: { gap: 'missing' } });
    expect(screen.getByText(/Nothing can be said about the sound/)).toBeVisible();
    expect(screen.queryByText(/no sound track/)).toBeNull();
  });

  test('a track without clips says that this says nothing', async () => {
    await show({ tracks: [buildTrack({ clips: [] })] });
    expect(screen.getByText(/lists no clips/)).toBeVisible();
  });

  test('a track whose analysis failed shows the error and no verdict word', async () => {
    await show({
      tracks: [buildTrack({ status: 'errored', errors: 'codec refused', clips: { gap: 'null' } })],
    });
    expect(screen.getByRole('alert')).toHaveTextContent('codec refused');
    const head = screen.getByRole('article', { name: 'Track 1' });
    expect(within(head).getByText('Errored')).toBeVisible();
    expect(within(head).queryByText(/^(AI|Human)-made$/)).toBeNull();
  });
});

describe('the playhead', () => {
  test('is a slider that says the time and what lies there', async () => {
    await show({ tracks: [track] });
    expect(slider()).toHaveAttribute('aria-valuetext', '0:00.0: clip 1, Human-made');
    expect(slider()).toHaveAttribute('aria-valuemax', '14');
  });

  test('moves by arrows, pages, home and end, and stays on the axis', async () => {
    const user = userEvent.setup();
    await show({ tracks: [track] });
    slider().focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(slider()).toHaveAttribute('aria-valuetext', '0:02.0: clip 1, Human-made');
    await user.keyboard('{PageUp}');
    expect(slider()).toHaveAttribute('aria-valuetext', '0:07.0: clip 2, AI-made');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(slider()).toHaveAttribute('aria-valuenow', '0');
    await user.keyboard('{End}{ArrowRight}');
    expect(slider()).toHaveAttribute('aria-valuenow', '14');
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(slider()).toHaveAttribute('aria-valuenow', '13.9');
  });

  test('Enter selects the clip under it', async () => {
    const user = userEvent.setup();
    await show({ tracks: [track] });
    slider().focus();
    await user.keyboard('{PageUp}{Enter}');
    expect(screen.getByRole('region', { name: 'Clip 2' })).toBeVisible();
  });
});

describe('stepping', () => {
  test('jumps to the next AI-made, unknown and contested clip, with their numbers', async () => {
    const user = userEvent.setup();
    await show({ tracks: [track] });
    await user.click(screen.getByRole('button', { name: 'Next unknown 1' }));
    expect(screen.getByRole('region', { name: 'Clip 3' })).toBeVisible();
    expect(slider()).toHaveAttribute('aria-valuetext', '0:10.0: clip 3, Unknown');
    await user.click(screen.getByRole('button', { name: 'Next contested 1' }));
    expect(screen.getByRole('region', { name: 'Clip 2' })).toBeVisible();
  });

  test('brackets step through all clips, those without a place included', async () => {
    const user = userEvent.setup();
    await show({ tracks: [track] });
    await user.keyboard(']');
    expect(await screen.findByRole('region', { name: 'Clip 1' })).toBeVisible();
    await user.keyboard('[[');
    expect(await screen.findByRole('region', { name: 'Clip 4' })).toHaveTextContent(
      'ends (17) before it starts (20)',
    );
  });
});

describe('the table', () => {
  test('holds every clip, also the one that cannot be drawn, with the reason', async () => {
    await show({ tracks: [track] });
    expect(within(table()).getAllByRole('row')).toHaveLength(5);
    expect(within(table()).getByText(/ends \(17\) before it starts/)).toBeVisible();
    expect(within(table()).getByText('contested')).toBeVisible();
  });

  test('selects what is pressed and marks it', async () => {
    const user = userEvent.setup();
    await show({ tracks: [track] });
    await user.click(within(table()).getByRole('button', { name: 'Clip 2' }));
    expect(within(table()).getByRole('row', { selected: true })).toHaveTextContent('Clip 2');
    expect(slider()).toHaveAttribute('aria-valuetext', '0:04.0: clip 2, AI-made');
  });

  test('can be narrowed, and says so when nothing is left', async () => {
    const user = userEvent.setup();
    await show({ tracks: [buildTrack({ clips: [buildClip()] })] });
    await user.click(screen.getByRole('radio', { name: 'Unknown 0' }));
    expect(screen.getByText('No clip of this track matches “Unknown”.')).toBeVisible();
  });

  test('mounts a few rows of three thousand', async () => {
    const clips = Array.from({ length: 3000 }, (_, position) => buildClip({ position }));
    await show({ tracks: [buildTrack({ clips })] });
    expect(table()).toHaveAttribute('aria-rowcount', '3001');
    const mounted = within(table()).getAllByRole('row').length;
    expect(mounted).toBeGreaterThan(5);
    expect(mounted).toBeLessThan(40);
  });
});

describe('what is said in words', () => {
  test('gaps, overlaps and clips that are not drawn are named', async () => {
    const user = userEvent.setup();
    await show({
      tracks: [
        buildTrack({
          clips: [buildClip({ start: 0, end: 5 }), buildClip({ position: 1, start: 3, end: 9 })],
        }),
      ],
    });
    await user.click(screen.getByText(/1 stretch covered by more than one clip/));
    expect(await screen.findByText('0:03.00 to 0:05.00: clips 1, 2')).toBeVisible();
  });

  test('under another heuristic a clip says that it has one verdict only', async () => {
    const user = userEvent.setup();
    await show({ tracks: [track] }, 'Majority');
    await user.click(within(table()).getByRole('button', { name: 'Clip 1' }));
    expect(screen.getByText(/not given per clip/)).toBeVisible();
  });

  test('a track of nothing but impossible times has no timeline and lists them all', async () => {
    await show({
      tracks: [
        buildTrack({ clips: [buildClip({ start: 5, end: 1 }), buildClip({ position: 1, end: 1e9 })] }),
      ],
    });
    expect(screen.getByText('No clip can be placed on a timeline')).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
    expect(within(table()).getAllByRole('row')).toHaveLength(3);
  });
});
