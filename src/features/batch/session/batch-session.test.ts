import { expect, test } from 'vitest';
import { answerOf, failing, found, openTestSession, processing } from '#testing/batch-session.ts';

const five = ['a', 'b', 'c', 'd', 'e'];

test('every identifier has its row before anything has come, and answers fill them part by part', async () => {
  const { session, clock, states, asks } = openTestSession(five, ({ identifiers }) => identifiers.map(found));
  expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
  await session.start();
  await clock.advance(0);
  expect(asks.map((ask) => ask.identifiers)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(states()).toEqual(['artificial', 'artificial', 'artificial', 'artificial', 'artificial']);
  expect(session.getSnapshot().progress).toMatchObject({ answered: 5, total: 5, failed: 0 });
});

test('a reload in the middle asks only for what is missing', async () => {
  const { session, clock, asks } = openTestSession(five, ({ identifiers }) => identifiers.map(found), {
    kept: [found('a'), found('c'), found('d')],
  });
  await session.start();
  await clock.advance(0);
  expect(asks.map((ask) => ask.identifiers)).toEqual([['b', 'e']]);
  expect([...session.getSnapshot().kept]).toEqual(['a', 'c', 'd']);
  session.lookUpAgain();
  await clock.advance(0);
  expect(session.getSnapshot().kept.size).toBe(0);
});

test('a list of one read is asked again on every visit, and keeps its rows until the answer is there', async () => {
  const { session, clock, asks, states } = openTestSession(['a', 'b'], () => failing('network'), {
    kept: [found('a'), found('b')],
  });
  await session.start();
  await clock.advance(0);
  expect(asks).toHaveLength(1);
  expect(states()).toEqual(['artificial', 'artificial']);
});

test('cancel stops what is under way; what still arrives for it changes nothing', async () => {
  const late: (() => void)[] = [];
  let isSlow = true;
  const { session, clock, asks, states } = openTestSession(five, ({ identifiers }) =>
    isSlow
      ? new Promise((resolve) => {
          late.push(() => resolve(identifiers.map(found)));
        })
      : identifiers.map(found),
  );
  await session.start();
  session.cancel();
  for (const arrive of late) arrive();
  await clock.advance(60_000);
  expect(asks).toHaveLength(2);
  expect(asks.every((ask) => ask.signal.aborted)).toBe(true);
  expect(new Set(states())).toEqual(new Set(['waiting']));
  isSlow = false;
  session.resume();
  await clock.advance(0);
  expect(states()).not.toContain('waiting');
});

test('a tab that does not lead asks nothing and learns from the one that does', async () => {
  const { session, clock, asks, tabs, states, posted } = openTestSession(['a'], () => [processing('a')]);
  await session.start();
  await clock.advance(0);
  tabs.onLead?.(false);
  await clock.advance(10 * 60_000);
  expect(asks).toHaveLength(1);
  expect(session.getSnapshot().follows).toBe(true);
  tabs.onAnswer?.(answerOf([found('a')]));
  expect(states()).toEqual(['artificial']);
  expect(posted).toEqual([]);
});

test('the leader tells the other tabs what it learns', async () => {
  const { session, clock, posted } = openTestSession(['a'], (_, call) => [
    call === 0 ? processing('a') : found('a'),
  ]);
  await session.start();
  await clock.advance(5_000);
  expect(posted.flatMap((answer) => answer.outcomes.map((outcome) => outcome.identifier))).toEqual(['a']);
});
