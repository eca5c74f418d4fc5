import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderApp } from '#testing/render-app.tsx';
import { type RunningProxy, startProxy } from '#testing/start-proxy.ts';

/* The report of a video is a long page; a busy machine takes its time over it. */
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

let proxy: RunningProxy;

beforeEach(async () => {
  proxy = await startProxy();
});
afterEach(() => proxy.close());

async function openReport(search = '') {
  const [identifier = ''] = proxy.samples;
  const { router } = renderApp(`/report?ids=${identifier}${search}`, proxy);
  const preview = await screen.findByRole('article', { name: 'Preview of the report' });
  await within(preview).findByText('mayor-statement-council-hall.webm', { selector: 'h2, h2 *' });
  return { preview, identifier, router, user: userEvent.setup() };
}

test('what is typed stands in the preview, and what is left empty is said to be', async () => {
  const { preview, user } = await openReport();
  expect(preview).toHaveTextContent(
    'Left emptyMade by; Made for; Case number; Why the analysis was asked for; Where the files came from',
  );
  for (const label of ['Made by', 'Made for', 'Case number', 'Why the analysis was asked for']) {
    await user.click(screen.getByRole('textbox', { name: label }));
    await user.paste(`${label}!`);
  }
  await waitFor(() => expect(preview).toHaveTextContent('Case numberCase number!'));
  expect(preview).toHaveTextContent('Made byMade by!');
  expect(preview).toHaveTextContent('Left emptyWhere the files came from');
});

test('the language of the report changes its words, its `lang` and the address, not the numbers', async () => {
  const { preview, router, user } = await openReport();
  const numbers = () => preview.textContent.match(/[01]\.\d{3}/gu);
  const before = numbers();
  expect(before?.length).toBeGreaterThan(20);
  await user.click(screen.getByRole('radio', { name: 'Italiano' }));
  await waitFor(() => expect(preview).toHaveAttribute('lang', 'it'));
  expect(within(preview).getByRole('heading', { name: /Limiti/u })).toBeInTheDocument();
  expect(numbers()).toEqual(before);
  expect(router.state.location.search).toMatchObject({ lang: 'it' });
});

test('masking takes names and identifiers out of the preview, and says what else goes', async () => {
  const { preview, identifier, router } = await openReport();
  expect(preview).toHaveTextContent(identifier);
  await router.navigate({ to: '/report', search: { ids: identifier, mask: 'all' } });
  await waitFor(() => expect(preview).toHaveTextContent('masked-1'));
  expect(preview).not.toHaveTextContent(identifier);
  expect(preview).not.toHaveTextContent('mayor-statement-council-hall');
  expect(screen.getByText(/Raw responses are left out of the bundle/u)).toBeVisible();
});

test('a report of nothing says how to come to one', async () => {
  renderApp('/report', proxy);
  expect(await screen.findByText('No videos chosen')).toBeVisible();
});
