import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyTheme } from '#app/theme.ts';
import { recentLists, saveList } from '#browser/lists.ts';
import { renderApp } from '#testing/render-app.tsx';
import { type RunningProxy, startProxy } from '#testing/start-proxy.ts';

let proxy: RunningProxy;
beforeAll(async () => {
  proxy = await startProxy();
});
afterAll(() => proxy.close());
beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

const unreachable = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
const answering = (change: (meta: object) => object) => ({
  fetch: async (path: string, init?: RequestInit) => {
    const response = await proxy.fetch(path, init);
    const body: unknown = await response.json();
    return Response.json(
      path === '/api/meta' && typeof body === 'object' && body !== null ? change(body) : body,
    );
  },
});

describe('the shell', () => {
  it.each(['/', '/verify', '/nowhere'])('says on %s that the data is invented', async (path) => {
    renderApp(path, proxy);
    expect(await screen.findByRole('complementary', { name: 'Demo data' })).toBeVisible();
  });

  it('does not say so when identifAI is read', async () => {
    renderApp(
      '/',
      answering((meta) => ({ ...meta, mode: 'identifai', upstreamOrigin: 'https://backend.identifai.net' })),
    );
    expect(await screen.findByText(/reads https:\/\/backend\.identifai\.net/)).toBeInTheDocument();
    expect(screen.queryByRole('complementary', { name: 'Demo data' })).not.toBeInTheDocument();
  });

  it('ends with the sentence that the page shows before its script has run', async () => {
    renderApp('/', proxy);
    const [, text = ''] = /class="boot-footer">([^<]+)</u.exec(readFileSync('index.html', 'utf8')) ?? [];
    const sentence = text.replaceAll(/\s+/gu, ' ').trim();
    expect(sentence).toMatch(/not proof/u);
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('says when the server cannot be reached, and the page stays usable', async () => {
    renderApp('/', unreachable);
    expect(await screen.findByText('Server unreachable, trying again')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Identifiers' })).toBeEnabled();
  });

  it('shows that reads wait for the quota', async () => {
    const quota = { availableAt: new Date(Date.now() + 7_500).toISOString(), waiting: 3 };
    renderApp(
      '/',
      answering((meta) => ({ ...meta, quota })),
    );
    // The clock of the page ticks once a second, and the page may have taken a while to get here.
    expect(await screen.findByText(/3 reads waiting for identifAI’s quota/)).toHaveTextContent(
      /next in [6-9] s/,
    );
  });

  it('answers an unknown address with a page of its own', async () => {
    renderApp('/nowhere', proxy);
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Page not found – Verdict Desk'));
  });

  it('moves the focus to the content and renames the window when another page is opened', async () => {
    const user = userEvent.setup();
    renderApp('/', proxy);
    await user.click(await screen.findByRole('link', { name: 'Check a bundle' }));
    await waitFor(() => expect(document.title).toBe('Check a bundle – Verdict Desk'));
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('lists the keys of the page on a question mark, but not while someone types', async () => {
    const user = userEvent.setup();
    renderApp('/', proxy);
    await user.type(await screen.findByRole('textbox', { name: 'Identifiers' }), '?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Look up what is in the box')).toBeInTheDocument();
  });

  it('keeps the chosen theme', async () => {
    const user = userEvent.setup();
    applyTheme();
    renderApp('/', proxy);
    await user.click(await screen.findByRole('button', { name: 'Theme: As the system', expanded: false }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('verdict-desk:theme')).toContain('dark');
  });

  it('forgets everything this browser keeps, after asking', async () => {
    const user = userEvent.setup();
    await saveList(['one', 'two']);
    localStorage.setItem('verdict-desk:theme', '{"version":1,"value":"dark"}');
    renderApp('/', proxy);
    await user.click(await screen.findByRole('button', { name: 'Clear stored data' }));
    const dialog = await screen.findByRole('dialog', { name: 'Clear stored data?' });
    expect(await recentLists()).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Clear everything' }));
    expect(await screen.findByText('Stored data cleared.')).toBeInTheDocument();
    expect(await recentLists()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
    expect(screen.queryByRole('heading', { name: 'Recent lists' })).not.toBeInTheDocument();
  });
});
