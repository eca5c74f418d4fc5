import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision, ReviewEvent } from '#domain/decision.ts';
import { clearDatabase } from './database.ts';
import { readDecisions, removeDecision, saveDecision, useDecision } from './decisions.ts';
import { readEvents, recordEvent, useEvents } from './event-log.ts';

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
});
