import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Video } from '#contract/video.ts';
import { parseCredential } from '#domain/provenance/read-credential.ts';
import { buildCredential, buildFrame, buildVideo } from '#testing/builders.ts';
import { renderPart } from '#testing/render-part.tsx';
import { ProvenanceSection } from './provenance-section.tsx';

const show = (overrides: Partial<Video>) =>
  renderPart(() => <ProvenanceSection video={buildVideo(overrides)} fieldNames={{}} />);

const at = (position: number) => `/results/images/${position}/c2pa`;
const carrying = (position: number, index: number) =>
  buildFrame({ position, c2pa: { at: at(position), index } });

const readStore = (store: unknown) => parseCredential(JSON.stringify(store)) ?? buildCredential();

describe('the state of credentials', () => {
  test.each([
    ['Trusted', 'Trusted signer', /not that the scene is true/],
    ['Valid', 'Valid, signer not on a list', /shows nothing about the scene/],
    ['Invalid', 'Invalid', /does not show that the picture is artificial/],
    ['Verified', 'Unrecognised state “Verified”', /not read as trusted or valid/],
  ])('%s is named and explained without promising truth', async (state, word, sentence) => {
    await show({ credentials: [buildCredential({ state })], frames: [carrying(0, 0)] });
    const card = screen.getByRole('article', { name: 'Content Credentials of frame 1' });
    expect(within(card).getByText(word)).toBeVisible();
    expect(within(card).getByText(sentence)).toBeVisible();
  });
});

test('equal credentials are shown once, with the frames that carry them', async () => {
  await show({
    credentials: [buildCredential({ state: 'Trusted' }), buildCredential({ state: 'Invalid' })],
    frames: [carrying(0, 0), carrying(1, 0), carrying(2, 1), carrying(3, 0)],
  });
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(screen.getByRole('article', { name: 'Content Credentials of frames 1–2, 4' })).toBeVisible();
});

test('no credentials, nothing said and unreadable credentials are three things', async () => {
  await show({
    frames: [
      buildFrame({ position: 0 }),
      buildFrame({ position: 1, c2pa: { gap: 'missing' } }),
      buildFrame({ position: 2, c2pa: { gap: 'invalid', given: '7' } }),
    ],
  });
  expect(screen.getByText(/says nothing about them/)).toBeVisible();
  expect(screen.getByText(/of which nothing is said: 2/)).toBeVisible();
  expect(screen.getByText(/Frame 3: credentials cannot be read/)).toBeVisible();
});

test('frames that are missing altogether are not called “without credentials”', async () => {
  await show({ frames: { gap: 'missing' } });
  expect(screen.getByText('No provenance')).toBeVisible();
  expect(screen.queryByText(/without \(null\)/)).toBeNull();
});

describe('validation codes', () => {
  const codes = (code: string) =>
    readStore({
      validation_state: 'Invalid',
      validation_results: {
        activeManifest: { failure: [{ code, explanation: 'as sent', url: 'javascript:x' }] },
      },
    });

  test('a known code has plain words, the code itself and its path', async () => {
    const user = userEvent.setup();
    const { search } = await show({
      credentials: [codes('assertion.dataHash.mismatch')],
      frames: [carrying(4, 0)],
    });
    const group = screen.getByRole('region', { name: 'Failed checks' });
    expect(group).toHaveTextContent('it was changed afterwards');
    expect(group).toHaveTextContent('assertion.dataHash.mismatch');
    const path = `${at(4)}/validation_results/activeManifest/failure/0`;
    await user.click(screen.getByRole('button', { name: `Where from? ${path}` }));
    expect(search()).toEqual({ trace: path });
  });

  test('an unknown code stands for itself and its address is no link', async () => {
    await show({ credentials: [codes('vendor.own.code')], frames: [carrying(0, 0)] });
    expect(screen.getByText('vendor.own.code')).toBeVisible();
    expect(screen.getByText('A code this version does not know.')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('manifests', () => {
  test('are a tree with signer, generator and actions, the active one first', async () => {
    await show({
      credentials: [
        readStore({
          active_manifest: 'urn:b',
          manifests: {
            'urn:a': { title: 'camera original', signature_info: { issuer: 'Camera Ltd' } },
            'urn:b': {
              title: 'final cut',
              claim_generator: 'Cutter/2.1',
              signature_info: { issuer: 'News Desk' },
              assertions: [{ label: 'c2pa.actions.v2', data: { actions: [{ action: 'c2pa.edited' }] } }],
              ingredients: [{ title: 'camera original', relationship: 'parentOf', active_manifest: 'urn:a' }],
            },
          },
        }),
      ],
      frames: [carrying(0, 0)],
    });
    const [first, second] = screen.getAllByText(/^signed by/);
    expect(first).toHaveTextContent('News Desk');
    expect(second).toHaveTextContent('Camera Ltd');
    expect(screen.getByText('Cutter/2.1')).toBeVisible();
    expect(screen.getByText('c2pa.edited')).toBeVisible();
  });

  test('ten thousand levels of hostile manifests leave the page standing, cut and said to be', async () => {
    const manifests = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, level) => [
        `m${level}`,
        { title: '<img src=x onerror=alert(1)>', ingredients: [{ active_manifest: `m${level + 1}` }] },
      ]),
    );
    await show({ credentials: [readStore({ active_manifest: 'm0', manifests })], frames: [carrying(0, 0)] });
    expect(screen.getByText('These credentials are too deep or too large to show whole')).toBeVisible();
    expect(screen.getByRole('button', { name: `Where from? ${at(0)}` })).toBeVisible();
    expect(screen.getByRole('button', { name: /Show 40 more of/ })).toBeVisible();
    expect(screen.queryByRole('img', { name: '' })).toBeNull();
  });
});
