import { beforeEach, describe, expect, it } from 'vitest';
import { clearLists, loadList, recentLists, removeList, saveList } from './lists.ts';

describe('recent lists', () => {
  beforeEach(() => clearLists());

  it('come back in the order in which they were pasted', async () => {
    const identifiers = Array.from({ length: 10_000 }, (_, index) => `video-${index}`);
    const id = await saveList(identifiers);
    expect(id).toMatch(/^[a-z0-9]{10,30}$/);
    expect(await loadList(id)).toEqual(identifiers);
  });

  it('stand once, however often they are opened, and keep their name', async () => {
    const first = await saveList(['a', 'b'], { name: 'monday.csv' });
    const again = await saveList(['a', 'b']);
    expect(again).toBe(first);
    expect(await recentLists()).toMatchObject([
      { id: first, name: 'monday.csv', count: 2, first: ['a', 'b'] },
    ]);
  });

  it('are told apart by order', async () => {
    expect(await saveList(['a', 'b'])).not.toBe(await saveList(['b', 'a']));
  });

  it('make room for new ones', async () => {
    for (let index = 0; index < 25; index += 1) await saveList([`video-${index}`]);
    expect(await recentLists()).toHaveLength(20);
  });

  it('can be forgotten one by one', async () => {
    const id = await saveList(['a']);
    await removeList(id);
    expect(await loadList(id)).toBeNull();
  });
});
