import { startSecondFake } from '../fakes/second-fake.ts';
import { lookUp, readCsv, rowOf, saveText } from '../fixtures/desk-actions.ts';
import { Proxy } from '../fixtures/proxy.ts';
import { expect, test } from '../fixtures/test.ts';

// Nothing in the app may lean on the habits of the demo service: this one was written apart from it.

test('names never seen before, missing fields and odd order are shown as they are', async ({ page }) => {
  const service = await startSecondFake();
  const desk = await Proxy.start({ IDENTIFAI_API_KEY: service.apiKey, IDENTIFAI_BASE_URL: service.origin });
  try {
    await lookUp(page, desk.url, service.identifiers);
    const table = page.getByRole('table', { name: 'Verdicts' });
    await expect(table).toHaveAttribute('aria-rowcount', String(service.identifiers.length + 1));
    await expect(rowOf(page, 'job:missing')).toContainText('Not returned');
    const modern = rowOf(page, 'Überwachung 夜間 №7.mkv');
    await expect(modern).toContainText('AI-made');
    await expect(modern).toContainText('0.123');
    await expect(table.getByRole('columnheader', { name: /Quorum of Elders/u })).toBeVisible();
    await expect(page.getByText('Demo data')).toHaveCount(0);

    const csv = readCsv(await saveText(page, /^CSV/u));
    expect(csv).toHaveLength(service.identifiers.length);

    await page.getByRole('link', { name: 'Überwachung 夜間 №7.mkv' }).click();
    await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText(
      'identifAI says artificial',
    );
    await expect(page.getByText('ハヤブサ').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Heuristics' })).toContainText('Shrug');
    expect(desk.output).not.toContain(service.apiKey);
  } finally {
    await desk.stop();
    await service.close();
  }
});
