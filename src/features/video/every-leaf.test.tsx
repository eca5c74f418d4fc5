/* oxlint-disable testing-library/no-node-access -- asks what of the page can be read at all, whatever element holds it */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Video } from '#contract/video.ts';
import { isObject } from '#domain/object-reader.ts';
import { salvageVideo } from '#domain/salvage/salvage-video.ts';
import { fieldNames, fieldWords as words } from '#server/identifai/schema.ts';
import { buildSource } from '#testing/builders.ts';
import { documentedRow, oldestRow } from '#testing/documented-samples.ts';
import { KeysProvider } from '#ui/keys/keys.tsx';
import { VideoPage } from './video-page.tsx';
import { videoSearchSchema } from './video-search.ts';

configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

/** A leaf of the filled row: where it is, and the text by which a person finds it on the page. */
type Leaf = { path: string; shown: readonly string[] };

/** Where the documentation leaves an object open, what the service and the C2PA SDK are known to put there. */
const openObjects: Readonly<Record<string, unknown>> = {
  classification_details: { confidence: 123, performance: [{ name: '<string>', value: 123 }] },
  manifests: {
    'urn:c2pa:1': {
      claim_generator: '<string>',
      title: '<string>',
      signature_info: { issuer: '<string>' },
      ingredients: [{ title: '<string>', relationship: '<string>' }],
      vendor_note: '<string>',
    },
  },
  failure: { code: '<string>', url: '<string>', explanation: '<string>' },
  success: { code: '<string>', url: '<string>', explanation: '<string>' },
  informational: { code: '<string>', url: '<string>', explanation: '<string>' },
  ingredientDeltas: {
    ingredientAssertionURI: '<string>',
    validationDeltas: {
      failure: [{ code: '<string>' }],
      success: [{ code: '<string>' }],
      informational: [{ code: '<string>' }],
    },
  },
};

/** Fills every leaf with a value of its own: valid, and unlike every other on the page. */
function fillRow(documented: unknown) {
  const leaves: Leaf[] = [];
  let count = 0;
  const leaf = (path: string, value: unknown, ...shown: string[]): unknown => {
    leaves.push({ path, shown: shown.length === 0 ? [String(value)] : shown });
    return value;
  };
  const fillText = (field: string, path: string): unknown => {
    count += 1;
    if (field === 'result_url') return leaf(path, `https://results.example/${count}`);
    if (field === 'hash' || field === 'identifier') return leaf(path, `${count}`.padStart(64, 'abcdef'));
    return leaf(path, `${field} no. ${count}.`);
  };
  const fillNumber = (field: string, path: string): unknown => {
    count += 1;
    if (field === 'start') return leaf(path, 63.25, '1:03.25', '1:03.3', '1:03.2', '63.25');
    if (field === 'end') return leaf(path, 127.75, '2:07.75', '2:07.8', '2:07.7', '127.75');
    if (field === 'count' || field === 'index') return leaf(path, 7000 + count);
    const value = 0.3 + count / 1000;
    return leaf(path, value, value.toFixed(3), String(value));
  };
  const states = ['done', 'errored', 'new'];
  const fill = (value: unknown, path: string): unknown => {
    const field = path.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
    if (field === 'status') return states.shift();
    if (typeof value === 'boolean') return field === 'has_heatmap';
    if (typeof value === 'number') return fillNumber(field, path);
    if (value === '<string>') return fillText(field, path);
    if (field === 'classification' && Array.isArray(value)) {
      return [
        { label: 'human', score: fillNumber('score', `${path}/0/score`) },
        { label: 'artificial', score: fillNumber('score', `${path}/1/score`) },
      ];
    }
    if (Array.isArray(value)) return value.map((entry, index) => fill(entry, `${path}/${index}`));
    if (!isObject(value)) return value;
    const open = Object.keys(value).length === 0 ? openObjects[field] : undefined;
    return Object.fromEntries(
      Object.entries(isObject(open) ? open : value).map(([key, entry]) => [
        key,
        fill(entry, `${path}/${key}`),
      ]),
    );
  };
  return { row: fill(documented, ''), leaves };
}

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});

/** Draws the page of a video, with its first frame and clip selected. */
async function open(video: Video): Promise<void> {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({
        identifier: video.identifier,
        kind: 'found',
        video,
        source: buildSource(),
        fieldNames,
      }),
    ),
  );
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/video/$identifier',
    validateSearch: videoSearchSchema,
    component: () => <VideoPage ExportMenu={() => null} />,
  });
  const history = createMemoryHistory({ initialEntries: [`/video/${video.identifier}?frame=0&clip=0-0`] });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <KeysProvider>
        <RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history })} />
      </KeysProvider>
    </QueryClientProvider>,
  );
  // The large parts come after the sentence.
  await screen.findByRole('article', { name: 'Frame 1' });
}

/** Unfolds whatever is folded, until nothing new appears. */
async function unfoldAll(): Promise<void> {
  for (;;) {
    const folded = [...document.querySelectorAll('details')].filter((details) => !details.open);
    const buttons = [
      ...document.querySelectorAll<HTMLElement>(
        '[aria-expanded="false"]:not([aria-haspopup]):not([role="combobox"])',
      ),
    ];
    if (folded.length + buttons.length === 0) return;
    await act(async () => {
      for (const details of folded) details.open = true;
      for (const button of buttons) button.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  }
}

/** All that a person can read on the page, with whole texts behind cut ones and addresses behind links. */
function readable(): string {
  const attributes = ['title', 'href', 'aria-label'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  return [document.body.textContent, ...attributes].join('\n');
}

/** The shape before clips had their present place. */
const olderRow = {
  ...documentedRow,
  results: {
    ...documentedRow.results,
    audios: documentedRow.results.audios.map(({ details, ...track }) => ({
      ...track,
      chunk_details: details.clips,
    })),
  },
};

it.each([
  ['newest', documentedRow],
  ['older', olderRow],
])(
  'every leaf of the %s documented shape is a field of the page',
  async (_, documented) => {
    const { row, leaves } = fillRow(documented);
    if (!isObject(row)) throw new Error('The documented row is an object.');
    const identifier = String(row['identifier']);
    const { video } = salvageVideo(row, identifier, { words, depth: 'whole' });
    expect(video.problems).toEqual([]);
    await open(video);
    await unfoldAll();

    await waitFor(
      () => {
        const text = readable();
        const lost = leaves.filter(({ shown }) => !shown.some((each) => text.includes(each)));
        expect(lost.map(({ path, shown }) => `${path} = ${shown[0]}`)).toEqual([]);
      },
      { timeout: 5000 },
    );
    expect(leaves.length).toBeGreaterThan(90);

    // Words of closed lists cannot be distinct; they are looked for where they belong.
    const record = screen.getByRole('region', { name: 'Record' });
    expect(record).toHaveTextContent('Statusdone');
    expect(record).toHaveTextContent('Forced classificationhuman');
    expect(record).toHaveTextContent('NSFWchecked, not flagged');
    const frame = screen.getByRole('article', { name: 'Frame 1' });
    expect(frame).toHaveTextContent('Statuserrored');
    expect(frame).toHaveTextContent('Forced classificationhuman');
    expect(frame).toHaveTextContent('NSFWchecked, not flagged');
    expect(frame).toHaveTextContent('Heatmap existsyes');
    const audio = screen.getByRole('region', { name: 'Audio (1)' });
    expect(audio).toHaveTextContent('Statusnew');
    expect(audio).toHaveTextContent('Forced classificationhuman');
  },
  60_000,
);

it('the oldest shape, frames as bare lists of scores, is shown frame by frame', async () => {
  const { video } = salvageVideo(oldestRow, 'video-1', { words, depth: 'whole' });
  await open(video);
  const frame = await screen.findByRole('article', { name: 'Frame 1' });
  expect(frame).toHaveTextContent('brokenwand2');
  for (const score of ['0.997', '0.003', '0.283', '0.717']) expect(frame).toHaveTextContent(score);
  expect(frame).toHaveTextContent('No verdict');
  expect(screen.getByRole('region', { name: 'What identifAI says' })).toHaveTextContent('gave no verdict');
});
