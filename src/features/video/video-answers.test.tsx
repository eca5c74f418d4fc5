import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Video } from '#contract/video.ts';
import { buildSource, buildVerdict, buildVideo, buildVideoFound } from '#testing/builders.ts';
import { answerWith, openVideoPage, prepareVideoPage } from '#testing/video-desk.tsx';

prepareVideoPage();

const human = buildVerdict({ classification: 'human', confidence: 0.4 });

describe('a video without a verdict', () => {
  it.each<[string, Partial<Video>, string]>([
    ['processing', { status: 'new', frames: [] }, 'has not finished'],
    ['errored', { status: 'errored', errors: 'no video stream', frames: [] }, 'failed'],
    ['unknown', { verdict: buildVerdict({ unknown: true }), frames: [] }, 'could not tell'],
    ['finished without one', { verdict: { gap: 'null' }, frames: [] }, 'gave no verdict'],
  ])('that is %s says so and never “identifAI says”', async (_, overrides, text) => {
    answerWith(buildVideoFound(overrides));
    await openVideoPage();
    const headline = screen.getByRole('region', { name: 'What identifAI says' });
    expect(headline).toHaveTextContent(text);
    expect(headline).not.toHaveTextContent('identifAI says');
  });

  it('that failed says beside its sentence what the service gave as the reason', async () => {
    answerWith(buildVideoFound({ status: 'errored', errors: 'no video stream', frames: [] }));
    await openVideoPage();
    const headline = screen.getByRole('region', { name: 'What identifAI says' });
    expect(headline).toHaveTextContent('errors as given: no video stream');
    expect(within(headline).getByRole('button', { name: /Where from\? \/errors/u })).toBeInTheDocument();
  });

  it('that was not returned says that this means nothing', async () => {
    answerWith({ identifier: 'video-1', kind: 'not_returned', asOf: '2026-11-22T09:00:00Z' });
    await openVideoPage();
    expect(screen.getByText(/That says nothing about the video/u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ask again' })).toBeVisible();
  });

  it('whose answer held something that belongs to nobody is not called deleted', async () => {
    answerWith({
      identifier: 'video-1',
      kind: 'not_returned',
      asOf: '2026-11-22T09:00:00Z',
      unidentified: 1,
    });
    await openVideoPage();
    expect(screen.getByText(/held 1 row under no identifier it was asked for/u)).toBeVisible();
    expect(screen.queryByText(/deleted/u)).toBeNull();
  });

  it('that came twice shows both answers and prefers none', async () => {
    answerWith({
      identifier: 'video-1',
      kind: 'conflict',
      videos: [buildVideo(), buildVideo({ verdict: human })],
      sources: [buildSource(), buildSource({ pointer: '/1' })],
      fieldNames: {},
    });
    await openVideoPage();
    const rows = within(screen.getByRole('region', { name: 'The different answers' })).getAllByRole(
      'listitem',
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveTextContent('identifAI says human');
  });

  it('that could not be read at all is an error with its reason, not an empty page', async () => {
    answerWith(
      Response.json(
        {
          error: {
            code: 'upstream_timeout',
            message: 'identifAI took too long.',
            retryable: true,
            requestId: 'r-7',
          },
        },
        { status: 504 },
      ),
    );
    await openVideoPage();
    expect(await screen.findByRole('alert')).toHaveTextContent('identifAI took too long.');
    expect(screen.getByRole('alert')).toHaveTextContent('r-7');
  });
});
