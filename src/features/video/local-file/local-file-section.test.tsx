import { createHash } from 'node:crypto';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clearDatabase } from '#browser/database.ts';
import { readLocalMatches } from '#browser/local-matches.ts';
import type { Video } from '#contract/video.ts';
import { PlaybackProvider } from '#features/video/audio/playback.tsx';
import { buildVideoFound } from '#testing/builders.ts';
import { renderPart } from '#testing/render-part.tsx';
import { LocalFileSection } from './local-file-section.tsx';

const content = 'the bytes of a video';
const digest = createHash('sha256').update(content).digest('hex');
const file = new File([content], 'clip.mp4', { type: 'video/mp4' });

/** Stands for the browser's worker: it answers when the test says so. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  ended = false;
  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  postMessage() {}
  terminate() {
    this.ended = true;
  }
  answer(data: unknown) {
    act(() => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
}

const lastWorker = () => FakeWorker.started.at(-1) ?? new FakeWorker();

beforeEach(async () => {
  await clearDatabase();
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:own');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});

async function choose(overrides: Partial<Video> = {}) {
  const fetch = vi.fn<typeof globalThis.fetch>();
  vi.stubGlobal('fetch', fetch);
  const outcome = buildVideoFound({ nsfw: false, ...overrides });
  await renderPart(() => (
    <PlaybackProvider>
      <LocalFileSection outcome={outcome} />
    </PlaybackProvider>
  ));
  await userEvent.upload(screen.getByLabelText('Video file to compare'), file);
  return { fetch, identifier: outcome.identifier };
}

describe('comparing a local file', () => {
  test('the very file plays, its result is kept, and nothing was sent', async () => {
    const { fetch, identifier } = await choose({ hash: digest });
    lastWorker().answer({ sha256: digest });
    expect(await screen.findByText('This is the file that was analysed')).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Your file' })).toHaveTextContent('clip.mp4');
    expect(fetch).not.toHaveBeenCalled();
    const kept = await readLocalMatches([identifier]);
    expect(kept.get(identifier)).toMatchObject({ digest, matched: true, fileName: 'clip.mp4' });
  });

  test('another file is said not to be it, both digests are shown, and it is not played', async () => {
    const reported = 'cd'.repeat(32);
    await choose({ hash: reported });
    lastWorker().answer({ sha256: digest });
    expect(await screen.findByText('This is not the file that was analysed')).toBeVisible();
    expect(screen.getByText(digest)).toBeVisible();
    expect(screen.getByText(reported)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Your file' })).toBeNull();
  });

  test('without a usable hash a file neither matches nor fails to', async () => {
    const { identifier } = await choose({ hash: 'not a digest' });
    expect(screen.getByText('There is no digest to compare with')).toBeVisible();
    lastWorker().answer({ sha256: digest });
    expect(await screen.findByText('This file cannot be compared')).toBeVisible();
    expect(screen.queryByText(/This is (not )?the file/)).toBeNull();
    await waitFor(async () =>
      expect((await readLocalMatches([identifier])).get(identifier)?.matched).toBeNull(),
    );
  });

  test('progress is shown, and cancelling ends the work and says that nothing was compared', async () => {
    await choose();
    lastWorker().answer({ bytes: 10 });
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '10');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(lastWorker().ended).toBe(true);
    expect(screen.getByText('Cancelled. Nothing was compared.')).toBeVisible();
  });

  test('a file that cannot be read is a failure, not a mismatch', async () => {
    await choose();
    lastWorker().answer({ failed: 'The file was moved.' });
    expect(await screen.findByText('The file could not be read')).toBeVisible();
    expect(screen.queryByText(/not the file that was analysed/)).toBeNull();
  });

  test('sensitive media stays covered until it is asked for', async () => {
    await choose({ hash: digest, nsfw: { gap: 'null' } });
    lastWorker().answer({ sha256: digest });
    const show = await screen.findByRole('button', { name: /Show the picture \(not checked/ });
    await userEvent.click(show);
    expect(show).not.toBeInTheDocument();
  });
});

describe('credentials of the local file', () => {
  async function read(answer: unknown) {
    await choose({ hash: digest });
    lastWorker().answer({ sha256: digest });
    await userEvent.click(await screen.findByRole('button', { name: 'Read them in this browser' }));
    lastWorker().answer(answer);
  }

  test('are labelled as read here and offer no way into the service’s data', async () => {
    await read({ kind: 'store', json: '{"validation_state":"Valid","manifests":{"a":{"title":"mine"}}}' });
    expect(await screen.findByText(/never merged with it/)).toBeVisible();
    expect(screen.getByText('Valid, signer not on a list')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Where from/ })).toBeNull();
  });

  test('none, not known and failed are three different things', async () => {
    await read({ kind: 'none' });
    expect(await screen.findByText(/carries no Content Credentials/)).toBeVisible();
  });

  test('a type the reader does not know is not called “no credentials”', async () => {
    await read({ kind: 'unknown_type' });
    expect(await screen.findByText(/Whether there are any is not known/)).toBeVisible();
  });

  test('a broken store is a failure', async () => {
    await read({ kind: 'store', json: '[]' });
    expect(await screen.findByText('The credentials could not be read')).toBeVisible();
  });
});
