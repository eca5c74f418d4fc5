import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision, ExportStep, ReviewEvent } from '#domain/decision.ts';
import { clearDatabase } from './database.ts';
import { readDecisions, removeDecision, saveDecision, useDecision } from './decisions.ts';
import { readEvents, readExports, recordEvent, recordExport, useEvents } from './event-log.ts';

const decision = (identifier: string, overrides: Partial<Decision> = {}): Decision => ({
  identifier,
  choice: 'human',
  reason: 'Source or context known',
  note: '',
  reviewer: 'A. Reviewer',
  decidedAt: '2026-11-22T09:00:00.000Z',
  blind: false,
  machine: 'artificial',
  sha256: '',
  ...overrides,
});

const event = (identifier: string, overrides: Partial<ReviewEvent> = {}): ReviewEvent => ({
  identifier,
  kind: 'opened',
  at: '2026-11-22T09:00:00.000Z',
  actor: '',
  sha256: '',
  detail: '',
  ...overrides,
});

describe('a decision', () => {
  it('is there at once, stays in this browser and can be taken back', async () => {
    const { result } = renderHook(() => useDecision('kept'));
    await waitFor(() => expect(result.current).toBeNull());

    await act(() => saveDecision(decision('kept')));
    expect(result.current?.choice).toBe('human');
    expect((await readDecisions(['kept', 'other'])).get('kept')?.reviewer).toBe('A. Reviewer');

    await act(() => removeDecision('kept'));
    expect(result.current).toBeNull();
    expect((await readDecisions(['kept'])).size).toBe(0);
  });
});

describe('clearing what this browser keeps', () => {
  it('takes decision and log from an open page, too', async () => {
    const { result } = renderHook(() => ({ decision: useDecision('shown'), events: useEvents('shown') }));
    await act(() => saveDecision(decision('shown')));
    await act(() => recordEvent(event('shown')));
    expect(result.current).toMatchObject({ decision: { choice: 'human' }, events: [{ kind: 'opened' }] });

    await act(() => clearDatabase());
    expect(result.current).toEqual({ decision: null, events: [] });
    expect((await readDecisions(['shown'])).size).toBe(0);
  });
});

describe('the event log', () => {
  it('keeps every step in order, also when they come at once', async () => {
    const { result } = renderHook(() => useEvents('logged'));
    await act(async () => {
      await Promise.all([
        recordEvent(event('logged')),
        recordEvent(event('logged', { kind: 'decided', at: '2026-11-22T09:01:00.000Z' })),
        recordEvent(event('logged', { kind: 'undone', at: '2026-11-22T09:02:00.000Z' })),
      ]);
    });
    expect(result.current.map(({ kind }) => kind)).toEqual(['opened', 'decided', 'undone']);
    expect((await readEvents(['logged'])).map(({ kind }) => kind)).toEqual(['opened', 'decided', 'undone']);
  });

  it('keeps the steps of one video apart from those of another', async () => {
    await recordEvent(event('one'));
    await recordEvent(event('two'));
    expect(await readEvents(['two'])).toHaveLength(1);
  });

  const exported = (overrides: Partial<ExportStep> = {}): ExportStep => ({
    at: '2026-11-22T09:30:00.000Z',
    actor: 'A. Reviewer',
    file: 'CSV',
    responses: [
      { sha256: 'a', identifiers: ['seen', 'other'] },
      { sha256: 'b', identifiers: ['seen-too'] },
    ],
    ...overrides,
  });

  it('shows an export with each of its videos, before and after a reload, and keeps it as one step', async () => {
    await recordEvent(event('seen'));
    const open = renderHook(() => useEvents('seen'));
    await waitFor(() => expect(open.result.current).toHaveLength(1));
    await act(() => recordExport(exported()));
    const step = { identifier: 'seen', kind: 'exported', sha256: 'a', detail: 'CSV', actor: 'A. Reviewer' };
    expect(open.result.current).toMatchObject([{ kind: 'opened' }, step]);

    const later = renderHook(() => ({ other: useEvents('seen-too'), none: useEvents('see') }));
    await waitFor(() =>
      expect(later.result.current.other).toMatchObject([{ kind: 'exported', sha256: 'b' }]),
    );
    expect(later.result.current.none).toEqual([]);
    expect(await readExports()).toEqual([exported()]);
  });

  it('lets the oldest exports go past two hundred, in order', async () => {
    await clearDatabase();
    const minute = (index: number) => new Date(Date.UTC(2026, 10, 22, 9, index)).toISOString();
    for (let index = 0; index < 203; index += 1) await recordExport(exported({ at: minute(index) }));
    const kept = await readExports();
    expect(kept).toHaveLength(200);
    expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([minute(3), minute(202)]);
  });
});
