import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows, type UpstreamRow } from '../fixtures/upstream.ts';
import { openVideo, partOf } from '../fixtures/video-page.ts';

// Who signed what, and where every number comes from.

const framesOf = (row: UpstreamRow) => asRows(asRow(row['results'])['images']);

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('trusted, valid and invalid credentials are three things, equal ones folded', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit('plain-a', (row) => {
    const states = ['Trusted', 'Valid', 'Valid', 'Invalid', null];
    for (const [index, frame] of framesOf(row).entries()) {
      const state = states[index] ?? null;
      if (state === null) frame['c2pa'] = null;
      else asRow(frame['c2pa'])['validation_state'] = state;
    }
    const failed = asRow(asRow(asRow(framesOf(row)[3]?.['c2pa'])['validation_results'])['activeManifest']);
    failed['failure'] = [
      { code: 'assertion.dataHash.mismatch', url: 'u', explanation: 'hashes differ' },
      { code: 'vendor.unheardOf', url: 'u', explanation: 'no idea' },
    ];
  });
  await openVideo(page, desk.url, 'plain-a');
  const provenance = partOf(page, 'Provenance');
  await expect(provenance).toContainText('4 of 5 frames carry credentials, 3 different ones.');
  await expect(provenance).toContainText('1 without (null): 5');
  const of = (frames: string) =>
    provenance.getByRole('article', { name: `Content Credentials of ${frames}`, exact: true });
  await expect(of('frame 1')).toContainText('Trusted signer');
  await expect(of('frames 2–3')).toContainText('Valid, signer not on a list');
  const invalid = of('frame 4');
  await expect(invalid).toContainText('That does not show that the picture is artificial.');
  await expect(invalid.getByRole('region', { name: 'Failed checks' })).toContainText('vendor.unheardOf');
  await expect(invalid).toContainText('A code this version does not know.');
  await expect(partOf(page, 'Where the evidence points')).toContainText(
    'The credentials of 1 frame did not validate',
  );

  const trusted = of('frame 1');
  await expect(trusted).toContainText('Valdoria Press Agency');
  await expect(trusted).toContainText('Cutting_Desk/11.2');
  await expect(trusted.getByText('c2pa.trimmed')).toBeVisible();
  const ingredient = trusted.getByText(/signed by Nordvik Optik/u);
  await ingredient.click();
  await expect(trusted).toContainText('parentOf');
});

test('a state that looks like trusted is not read as trusted', async ({ page, desk }) => {
  await openVideo(page, desk.url, 'row-trusted-claim');
  await expect(partOf(page, 'Provenance')).toContainText('Unrecognised state “VeryTrusted”');
  await expect(partOf(page, 'Provenance').getByText('Trusted signer')).toHaveCount(0);
});

for (const identifier of ['row-manifest-deep', 'row-manifest-wide']) {
  test(`${identifier}: a manifest of hostile size leaves the page whole and says that it was cut`, async ({
    page,
    desk,
  }) => {
    await openVideo(page, desk.url, identifier);
    const credentials = page.getByRole('article', { name: 'Content Credentials of frame 1', exact: true });
    await expect(credentials).toContainText('too deep or too large to show whole');
    await expect(partOf(page, 'Record')).toContainText('plain.mp4');
    await credentials
      .getByRole('button', { name: 'Where from? /results/images/0/c2pa', exact: true })
      .press('Enter');
    await expect(page.getByRole('treeitem', { selected: true })).toContainText('c2pa');
  });
}

test('markup and addresses in a manifest stay text', async ({ page, desk }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openVideo(page, desk.url, 'row-manifest-hostile');
  const credentials = page.getByRole('article', { name: 'Content Credentials of frame 1', exact: true });
  await expect(credentials).toContainText('<svg onload=alert(1)>');
  await credentials.getByText('<svg onload=alert(1)>').click();
  await expect(credentials.getByRole('definition').filter({ hasText: 'Trusted' })).toBeVisible();
  await expect(credentials.getByRole('link')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('a number leads to its place in the raw answer, and a link with that place opens it again', async ({
  page,
  desk,
  upstream,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const contested = sampleIdentifier('contested');
  upstream.edit(contested, (row) => {
    asRow(row['verdict'])['confidence'] = 0.6125;
  });
  await openVideo(page, desk.url, contested);
  await page.getByRole('button', { name: 'Where from? /verdict/confidence', exact: true }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Where from?' });
  await expect(panel).toBeFocused();
  await expect(panel.getByRole('treeitem', { selected: true })).toHaveText(/confidence:.*0\.6125/u);
  await panel.getByRole('button', { name: 'Copy path' }).press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('/0/verdict/confidence');

  await panel.getByRole('button', { name: 'Copy link to this place' }).press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/video/');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await panel.press('Escape');
  await expect(panel).toHaveCount(0);

  await page.goto('about:blank');
  await page.goto(link);
  await expect(panel.getByRole('treeitem', { selected: true })).toHaveText(/confidence:.*0\.6125/u);
  await panel.getByRole('tree').press('ArrowUp');
  await expect(page).not.toHaveURL(/trace=%2Fverdict%2Fconfidence/u);
});

test('a path that the answer does not have is said not to be there', async ({ page, desk }) => {
  await openVideo(page, desk.url, 'plain-a?trace=/verdict/certainty');
  const panel = page.getByRole('complementary', { name: 'Where from?' });
  await expect(panel).toContainText('This path is not in the row');
  await expect(panel.getByRole('treeitem', { selected: true })).toContainText('verdict');
});
