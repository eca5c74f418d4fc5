import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearDatabase } from '#browser/database.ts';
import { loadList, recentLists, saveList } from '#browser/lists.ts';
import { renderApp } from '#testing/render-app.tsx';
import { type RunningProxy, startProxy } from '#testing/start-proxy.ts';

let proxy: RunningProxy;
beforeAll(async () => {
  proxy = await startProxy();
});
afterAll(() => proxy.close());
beforeEach(() => clearDatabase());

async function open() {
  const app = renderApp('/', proxy);
  const box = await screen.findByRole('textbox', { name: 'Identifiers' });
  const lookUp = screen.getByRole('button', { name: 'Look up' });
  return { ...app, box, lookUp, user: userEvent.setup() };
}

describe('the intake', () => {
  it('offers nothing to look up while the box is empty or blank', async () => {
    const { box, lookUp, user } = await open();
    expect(lookUp).toBeDisabled();
    await user.click(box);
    await user.paste('  \n ');
    expect(lookUp).toBeDisabled();
    expect(screen.getByText('Nothing to look up yet.')).toBeInTheDocument();
  });

  it('says while typing what is accepted, repeated and rejected, where and why', async () => {
    const { box, user } = await open();
    await user.click(box);
    await user.paste('one\ntwo, one\n../../admin');
    expect(screen.getByText('2 identifiers accepted, 1 duplicate removed, 1 rejected.')).toBeInTheDocument();
    const row = within(screen.getByRole('table', { name: 'Rejected entries' })).getAllByRole('row')[1];
    expect(row).toHaveTextContent('line 3');
    expect(row).toHaveTextContent('../../admin');
    expect(row).toHaveTextContent('contains “/” (slash, U+002F)');
  });

  it('opens a short list under an address that holds it, and remembers it', async () => {
    const { box, router, user } = await open();
    await user.click(box);
    await user.paste('one\ntwo');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(router.state.location.href).toBe('/batch?ids=one,two'));
    expect(await recentLists()).toMatchObject([{ count: 2, first: ['one', 'two'] }]);
  });

  it('opens a long list under the name of a kept list', async () => {
    const { box, lookUp, router, user } = await open();
    const identifiers = Array.from({ length: 200 }, (_, index) => index.toString(16).padStart(64, '0'));
    await user.click(box);
    await user.paste(identifiers.join('\n'));
    await user.click(lookUp);
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/batch\/[a-z0-9]+$/));
    expect(await loadList(router.state.location.pathname.slice('/batch/'.length))).toEqual(identifiers);
  });

  it('fills in the sample and moves on to the button that looks it up', async () => {
    const { box, lookUp, user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Try the sample' }));
    expect(box).toHaveValue(proxy.samples.join('\n'));
    expect(lookUp).toHaveFocus();
    expect(screen.getByText(/^1 read of identifAI/)).toBeInTheDocument();
  });

  it('reads a chosen file beside the box, and refuses one that is no text', async () => {
    const { lookUp, user } = await open();
    const input = screen.getByLabelText('File to read');
    const video = new File([new Uint8Array([0, 0, 0, 32])], 'clip.csv', { type: 'text/csv' });
    await user.upload(input, [
      new File(['name,identifier\nx,abc'], 'monday.csv', { type: 'text/csv' }),
      video,
    ]);
    const files = await screen.findByRole('list', { name: 'Files' });
    expect(files).toHaveTextContent('table, column “identifier”, 1 identifier');
    expect(await screen.findByRole('alert')).toHaveTextContent('clip.csv is not a text file');
    expect(lookUp).toBeEnabled();
    await user.click(screen.getByRole('button', { name: 'Remove monday.csv' }));
    expect(lookUp).toBeDisabled();
  });

  it('keeps a very large paste beside the box instead of in it', async () => {
    const { box, user } = await open();
    await user.click(box);
    await user.paste(Array.from({ length: 12_000 }, (_, index) => `video-${index}`).join('\n'));
    expect(box).toHaveValue('');
    expect(screen.getByRole('list', { name: 'Files' })).toHaveTextContent('Pasted text');
    expect(screen.getByText('2,000 identifiers left out')).toBeInTheDocument();
  });

  it('lists what was looked up before and forgets it on request', async () => {
    await saveList(['one', 'two'], { name: 'monday.csv' });
    const { user } = await open();
    expect(await screen.findByRole('link', { name: 'monday.csv' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/batch\//),
    );
    await user.click(screen.getByRole('button', { name: 'Clear lists' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'monday.csv' })).not.toBeInTheDocument());
    expect(await recentLists()).toEqual([]);
  });
});
