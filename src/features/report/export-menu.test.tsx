import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearDatabase } from '#browser/database.ts';
import { readExports } from '#browser/event-log.ts';
import { buildFound, buildSource } from '#testing/builders.ts';
import { renderPart } from '#testing/render-part.tsx';
import { ExportMenu } from './export-menu.tsx';

const outcomes = [buildFound({ identifier: 'flood', name: '=Flood.mp4' })];
const meta = {
  mode: 'demo',
  version: '1.0.0',
  upstreamOrigin: 'http://127.0.0.1:1',
  limits: { batchSize: 100, readsPerSecond: 2, readsPerMinute: 58 },
  quota: { availableAt: '2026-11-22T09:00:00.000Z', waiting: 0 },
  signing: false,
  samples: [],
};

/* Drawing a menu and a dialog takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

const saved: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(meta)));
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return '#saved';
  };
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearDatabase();
});

async function choose(entry: RegExp) {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
  const dialog = await screen.findByRole('dialog', { name: 'Saved' });
  return { user, dialog };
}

test('a saved file carries its own step, and the log of its videos keeps it', async () => {
  await renderPart(() => <ExportMenu outcomes={outcomes} filters={[]} />);
  const { dialog } = await choose(/^JSON/u);
  expect(within(dialog).getByText(/exactly as read, with the digests of 1 response/u)).toBeVisible();
  const file: unknown = JSON.parse(await textOf(saved[0]));
  expect(file).toMatchObject({ events: [{ action: 'exported', identifier: 'flood' }] });
  await waitFor(async () =>
    expect(await readExports()).toMatchObject([
      { file: 'JSON', responses: [{ sha256: buildSource().sha256, identifiers: ['flood'] }] },
    ]),
  );
});

test('the dialog of a saved table counts the cells that were guarded against formulas', async () => {
  await renderPart(() => <ExportMenu outcomes={outcomes} filters={[]} />);
  const { dialog } = await choose(/^CSV/u);
  expect(dialog).toHaveTextContent('Guarded against formulas1 cell');
  expect(await textOf(saved[0])).toContain(`"'=Flood.mp4"`);
});

test('a file that cannot be made is said not to be saved, and the log has no step of it', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await renderPart(() => <ExportMenu outcomes={outcomes} filters={[]} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: /^JSON/u }));
  expect(await screen.findByRole('dialog', { name: 'Nothing was saved' })).toBeVisible();
  expect(saved).toEqual([]);
  expect(await readExports()).toEqual([]);
});

function textOf(blob: Blob | undefined): Promise<string> {
  if (blob === undefined) throw new Error('Nothing was saved.');
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('The file cannot be read.')));
    reader.readAsText(blob);
  });
}
