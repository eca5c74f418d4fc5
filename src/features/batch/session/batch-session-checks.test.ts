import { expect, test } from 'vitest';
import { failing, found, openTestSession, processing } from '#testing/batch-session.ts';
import { buildFound } from '#testing/builders.ts';

test('only unfinished analyses are asked about again, after 5 s, until they are done', async () => {
  const { session, clock, asks, states } = openTestSession(['a', 'b', 'c'], ({ identifiers }, call) =>
    identifiers.map((identifier) =>
      identifier === 'b' && call < 3 ? processing(identifier) : found(identifier),
    ),
  );
  await session.start();
  await clock.advance(0);
  expect(session.getSnapshot().poll).toMatchObject({ underWay: 1, nextAt: 5_000 });
  await clock.advance(60_000);
  expect(asks.slice(2).map((ask) => [ask.identifiers, ask.at])).toEqual([
    [['b'], 5_000],
    [['b'], 10_000],
  ]);
  expect(states()).toEqual(['artificial', 'artificial', 'artificial']);
  expect(session.getSnapshot().poll).toMatchObject({ underWay: 0, nextAt: null });
});

test('a check takes what somebody else has learnt within its interval; a person’s own check asks the service', async () => {
  const { session, clock, asks } = openTestSession(['a'], () => [processing('a')]);
  await session.start();
  await clock.advance(5_000);
  session.checkNow();
  await clock.advance(0);
  expect(asks.map((ask) => [ask.fresh, ask.acceptAgeMs])).toEqual([
    [false, undefined],
    [false, 5_000],
    [true, undefined],
  ]);
});

test('checks end after 30 minutes and begin again when a person asks', async () => {
  const { session, clock, asks } = openTestSession(['a'], () => [processing('a')]);
  await session.start();
  await clock.advance(31 * 60_000);
  const asked = asks.length;
  expect(session.getSnapshot().poll).toMatchObject({ givenUp: 1, nextAt: null });
  await clock.advance(60 * 60_000);
  expect(asks).toHaveLength(asked);
  session.checkNow();
  await clock.advance(0);
  expect(asks).toHaveLength(asked + 1);
  expect(session.getSnapshot().poll.nextAt).not.toBeNull();
});

test('a re-check tries a few times more after an error that may pass', async () => {
  const { session, clock, asks } = openTestSession(['a'], ({ identifiers, fresh }, call) =>
    fresh && call < 3 ? failing('timeout') : identifiers.map(found),
  );
  await session.start();
  await clock.advance(0);
  const results = session.recheck(['a']);
  await clock.advance(30_000);
  expect(await results).toHaveLength(1);
  expect(asks).toHaveLength(4);
});

test('a re-check asks the service afresh and names what has changed, with both digests', async () => {
  const before = found('a');
  const after = buildFound({ identifier: 'a', apiVersion: '2.0.0', forced: 'human' });
  const { session, clock, asks, rechecks } = openTestSession(['a'], ({ fresh }) => [fresh ? after : before]);
  await session.start();
  await clock.advance(0);
  const [result] = await session.recheck(['a']);
  expect(asks.at(-1)).toMatchObject({ fresh: true, identifiers: ['a'] });
  expect(result?.changes).toEqual([
    { what: 'Analysis version', before: '1.1.0', after: '2.0.0' },
    { what: 'Forced classification', before: 'empty (null)', after: 'human' },
  ]);
  expect(result?.before?.sha256).toHaveLength(64);
  expect(rechecks).toHaveLength(1);
  expect(session.getSnapshot().rechecking.size).toBe(0);
});

test('what an earlier visit’s re-check found is still there, until a newer one replaces it', async () => {
  const earlier = { what: 'Status', before: 'new', after: 'done' };
  const result = { identifier: 'a', at: '2026-11-20T09:00:00.000Z', changes: [earlier], failure: null };
  const { session, clock } = openTestSession(['a'], () => [found('a')], {
    keptRechecks: [{ ...result, before: null, after: null }],
  });
  await session.start();
  await clock.advance(0);
  expect(session.getSnapshot().rechecks.get('a')?.changes).toEqual([earlier]);
  await session.recheck(['a']);
  expect(session.getSnapshot().rechecks.get('a')?.changes).toEqual([]);
});

test('a re-check that fails keeps the answer there was', async () => {
  const { session, clock, states } = openTestSession(['a'], ({ fresh }) =>
    fresh ? failing('rejected') : [found('a')],
  );
  await session.start();
  await clock.advance(0);
  await expect(session.recheck(['a'])).rejects.toThrow('It did not work.');
  expect(states()).toEqual(['artificial']);
  expect(session.getSnapshot().rechecking.size).toBe(0);
});
