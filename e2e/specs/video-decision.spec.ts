import { lookUp, saveText } from '../fixtures/desk-actions.ts';
import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { openVideo, partOf, saysOf } from '../fixtures/video-page.ts';

// The reviewer's own decision: beside the machine's verdict, never instead of it.

const contested = sampleIdentifier('contested');

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('a decision is made by key, stands beside the verdict, is kept, logged, exported and undone', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  const part = partOf(page, 'Your decision');
  const evidence = partOf(page, 'Where the evidence points');
  await part.getByRole('textbox', { name: 'Your name' }).fill('Ana Ruiz');
  await part.getByRole('textbox', { name: 'In your own words' }).fill('Voice is 4 s early');
  await expect(part.getByRole('radio', { name: /Needs a second look/u })).not.toBeChecked();
  await part.getByRole('combobox', { name: 'Reason' }).press('Enter');
  await page.getByRole('option', { name: 'Voice does not fit the picture' }).press('Enter');
  await part.getByRole('button', { name: 'Edit reasons' }).focus();

  await page.keyboard.press('2');
  await page.keyboard.press('s');
  await expect(part).toContainText('Differs from identifAI, which said Human-made.');
  await expect(part).toContainText('Voice does not fit the picture');
  await expect(saysOf(page)).toContainText('identifAI says human');
  await expect(evidence).toContainText('not forced');
  await expect(
    evidence.getByRole('link', { name: 'You decided AI-made, but identifAI says human.' }),
  ).toBeVisible();

  await page.reload();
  await expect(part).toContainText('Ana Ruiz');
  await expect(part).toContainText('Voice is 4 s early');
  const json = await saveText(page, /^JSON/u);
  expect(json).toContain('Voice is 4 s early');
  expect(json).toContain('Ana Ruiz');

  await page.keyboard.press('1');
  await page.keyboard.press('s');
  await expect(part).toContainText('Agrees with identifAI, which said Human-made.');
  await page.keyboard.press('z');
  await expect(part).toContainText('Differs from identifAI');
  await part.getByText(/^Log of this browser/u).click();
  const steps = [
    /Opened/u,
    /Decided: AI-made/u,
    /Exported: JSON by Ana Ruiz/u,
    /Decision changed: Human-made/u,
    /Decision undone/u,
  ];
  for (const step of steps) {
    await expect(part.getByRole('listitem').filter({ hasText: step }).first()).toBeVisible();
  }
});

test('the list of reasons is the reviewer’s own', async ({ page, desk }) => {
  await openVideo(page, desk.url, contested);
  const part = partOf(page, 'Your decision');
  await part.getByRole('button', { name: 'Edit reasons' }).press('Enter');
  await page.getByRole('textbox', { name: 'One reason a line' }).fill('Lips out of step');
  await page.getByRole('button', { name: 'Save reasons' }).press('Enter');
  await page.reload();
  await part.getByRole('combobox', { name: 'Reason' }).press('Enter');
  await expect(page.getByRole('option')).toHaveText(['No reason chosen', 'Lips out of step']);
});

test('a blind first look hides everything the service says until the decision is made', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  await partOf(page, 'Your decision')
    .getByRole('switch', { name: /^Blind first look/u })
    .press('Space');
  await expect(partOf(page, 'Scores are hidden')).toBeVisible();
  await page.reload();
  await expect(partOf(page, 'Scores are hidden')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/artificial|0\.600|Majority|sound track agree/u);
  await expect(page.getByRole('region', { name: 'Frames' })).toHaveCount(0);

  await page.keyboard.press('1');
  await page.keyboard.press('s');
  await expect(partOf(page, 'Your decision')).toContainText('Agrees with identifAI, which said Human-made.');
  await expect(partOf(page, 'Your decision')).toContainText('before seeing the scores');
  await expect(saysOf(page)).toContainText('identifAI says human');
});

test('one key decides and opens the next video; others walk the batch and lead back to it', async ({
  page,
  desk,
}) => {
  await lookUp(page, desk.url, [contested, 'plain-a', 'plain-b']);
  await page.getByRole('link', { name: 'mayor-statement-council-hall.webm' }).press('Enter');
  await expect(page.getByText('Video 1 of 3')).toBeVisible();
  await page.keyboard.press('4');
  await page.keyboard.press('n');
  await expect(page.getByText('Video 2 of 3')).toBeVisible();
  await expect(page).toHaveURL(/\/video\/plain-a/u);
  await page.keyboard.press('Shift+J');
  await expect(page.getByText('Video 3 of 3')).toBeVisible();
  await page.keyboard.press('Shift+K');
  await page.keyboard.press('Shift+K');
  await expect(page.getByText('Video 1 of 3')).toBeVisible();
  await expect(partOf(page, 'Your decision')).toContainText('Needs a second look');
  await expect(partOf(page, 'Your decision')).toContainText('Not comparable with identifAI’s answer');
  await page.keyboard.press('u');
  await expect(page.getByRole('table', { name: 'Verdicts' })).toBeVisible();
});
