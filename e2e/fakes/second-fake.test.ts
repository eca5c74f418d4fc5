import { expect, it } from 'vitest';
import { startSecondFake } from './second-fake.ts';

it('the second fake answers what it knows, last asked first, and only with its key', async () => {
  const fake = await startSecondFake();
  const url = `${fake.origin}/api/classifications_video?${fake.identifiers.map((id) => `identifiers[]=${id}`).join('&')}`;
  const refused = await fetch(url);
  const answered = await fetch(url, { headers: { 'X-Api-Key': fake.apiKey } });
  const rows: unknown = await answered.json();
  await fake.close();
  expect(refused.status).toBe(403);
  expect(rows).toMatchObject(
    ['job:failed', 'job:waiting', 'job:bare', 'job:texts', 'job:ancient', 'job:modern'].map((identifier) => ({
      identifier,
    })),
  );
  expect(fake.queries).toHaveLength(2);
});
