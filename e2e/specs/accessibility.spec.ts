import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const screens = [
  { name: 'intake', path: () => '/', ready: 'What happens next' },
  { name: 'batch', path: (ids: readonly string[]) => `/batch?ids=${ids.join(',')}`, ready: 'Verdicts' },
  { name: 'contested video', path: (ids: readonly string[]) => `/video/${ids[0]}`, ready: 'Record' },
  {
    name: 'report',
    path: (ids: readonly string[]) => `/report?ids=${ids.slice(0, 3).join(',')}`,
    ready: 'Report',
  },
  { name: 'verify', path: () => '/verify', ready: 'bundle' },
] as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen is free of accessibility violations in the ${scheme} theme`, async ({
    page,
    desk,
    upstream,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme });
    for (const screen of screens) {
      await page.goto(desk.url + screen.path(upstream.samples));
      await expect(page.getByRole('heading', { name: new RegExp(screen.ready, 'iu') }).first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${screen.name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        ),
      ).toEqual([]);
    }
  });
}

/** What opens over the batch by keyboard, and the role it has then. */
const popups = [
  { open: (page: Page) => page.getByRole('button', { name: /^Theme/u }).press('Enter'), role: 'menu' },
  { open: (page: Page) => page.getByRole('button', { name: 'Share' }).press('Enter'), role: 'menu' },
  {
    open: (page: Page) => page.getByRole('combobox', { name: 'Reference' }).press('Enter'),
    role: 'listbox',
  },
  { open: (page: Page) => page.keyboard.press('f'), role: 'dialog' },
  { open: (page: Page) => page.keyboard.press('c'), role: 'dialog' },
  { open: (page: Page) => page.keyboard.press('?'), role: 'dialog' },
  { open: (page: Page) => page.keyboard.press('Control+k'), role: 'dialog' },
] as const;

test('menus, lists and dialogs are free of accessibility violations while they are open', async ({
  page,
  desk,
  upstream,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${desk.url}/batch?ids=${upstream.samples.join(',')}`);
  await expect(page.getByRole('table', { name: 'Verdicts' }).getByRole('link').first()).toBeVisible();
  for (const { open, role } of popups) {
    await open(page);
    await expect(page.getByRole(role)).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include(`[role="${role}"]`)
      // Stops that are hidden and focusable on purpose: each hands the focus on at once.
      .exclude('[data-base-ui-focus-guard]')
      // A popup hangs on the body, outside of landmarks, so that nothing clips it; the focus is led in and back.
      .disableRules(['region'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${role}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole(role)).toHaveCount(0);
  }
});

for (const width of [360, 768, 1440, 2560]) {
  test(`no screen is wider than the window at ${width} px`, async ({ page, desk, upstream }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    for (const screen of screens) {
      await page.goto(desk.url + screen.path(upstream.samples));
      await expect(page.getByRole('heading', { name: new RegExp(screen.ready, 'iu') }).first()).toBeVisible();
      expect(await overflow(page), `${screen.name} overflows`).toBeLessThanOrEqual(0);
    }
  });
}

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
