import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSource } from '#testing/builders.ts';
import { renderPart } from '#testing/render-part.tsx';
import { TracePanel } from './trace-panel.tsx';

const source = buildSource({ pointer: '/17' });
const text =
  '{"verdict": {"confidence": 0.60, "count": 12345678901234567890}, "name": "a\\u0000b", "a/b": [true, {"x": null}]}';

/* jsdom has no layout; the virtual tree needs a height to put rows into. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(480);
});

function Panel({ path }: { path: string }) {
  const [open, setOpen] = useState(true);
  return open ? (
    <TracePanel identifier="a" source={source} path={path} onClose={() => setOpen(false)} />
  ) : (
    <p>closed</p>
  );
}

async function ask(path: string, answer: () => Response = () => new Response(text)) {
  const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(answer()));
  vi.stubGlobal('fetch', fetch);
  return { fetch, ...(await renderPart(() => <Panel path={path} />)) };
}

const marked = async () => within(await screen.findByRole('tree')).findByRole('treeitem', { selected: true });

describe('asking where a number is from', () => {
  test('opens the row at its place, with the value as it was sent', async () => {
    await ask('/verdict/confidence');
    expect(await marked()).toHaveTextContent('confidence:0.60');
    expect(screen.getByText('/17/verdict/confidence')).toBeVisible();
  });

  test('digits that JavaScript would lose are shown', async () => {
    await ask('/verdict/count');
    expect(await marked()).toHaveTextContent('12345678901234567890');
  });

  test('keys with slashes are followed', async () => {
    await ask('/a~1b/1/x');
    expect(await marked()).toHaveTextContent('x:null');
  });

  test('a path that is not there is said not to be, at the deepest part that is', async () => {
    await ask('/verdict/confidence/deeper');
    expect(await screen.findByText('This path is not in the row')).toBeVisible();
    expect(await marked()).toHaveTextContent('confidence:');
  });

  test('control characters in a value are spelled out', async () => {
    await ask('/name');
    expect(await marked()).not.toHaveTextContent('\u0000');
  });

  test('names the answer it comes from', async () => {
    await ask('/name');
    expect(screen.getByTitle(source.sha256)).toBeVisible();
    expect(screen.getByText('/17')).toBeVisible();
  });

  test('copies the full path with one click', async () => {
    const user = userEvent.setup();
    await ask('/verdict/confidence');
    await user.click(screen.getByRole('button', { name: 'Copy path' }));
    expect(await navigator.clipboard.readText()).toBe('/17/verdict/confidence');
  });

  test('a failure says so and can be tried again', async () => {
    const user = userEvent.setup();
    const { fetch } = await ask('/name', () => new Response('{}', { status: 502 }));
    expect(await screen.findByText('The raw data could not be loaded')).toBeVisible();
    fetch.mockImplementation(() => Promise.resolve(new Response(text)));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await marked()).toHaveTextContent('name:');
  });

  test('Escape closes it', async () => {
    const user = userEvent.setup();
    await ask('/name');
    await marked();
    await user.keyboard('{Escape}');
    expect(screen.getByText('closed')).toBeVisible();
  });
});

describe('the tree by keyboard', () => {
  test('arrows open and walk, and the address follows', async () => {
    const user = userEvent.setup();
    const { search } = await ask('/verdict');
    const tree = await screen.findByRole('tree');
    tree.focus();
    expect(await marked()).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}');
    expect(search()).toEqual({ trace: '/verdict/confidence' });
  });

  test('a row of a hundred thousand values mounts a few', async () => {
    const many = JSON.stringify({ list: Array.from({ length: 100_000 }, (_, index) => index) });
    await ask('/list/99999', () => new Response(many));
    const tree = await screen.findByRole('tree');
    expect(await within(tree).findAllByRole('treeitem')).not.toHaveLength(0);
    expect(within(tree).getAllByRole('treeitem').length).toBeLessThan(100);
  });
});
