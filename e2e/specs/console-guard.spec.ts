import { expect, test as base } from '@playwright/test';
import { Proxy } from '../fixtures/proxy.ts';
import { watchConsole } from '../fixtures/test.ts';

// The guard that every other test runs under: it must see what goes wrong, or their silence proves nothing.

const test = base.extend<{ desk: Proxy }>({
  desk: async ({}, use) => {
    const proxy = await Proxy.start();
    await use(proxy);
    await proxy.stop();
  },
});

test('the guard is silent on a good page and hears errors, rejections, refusals and broken policy', async ({
  page,
  desk,
}) => {
  const guard = watchConsole(page);
  await page.goto(desk.url);
  await expect(page.getByRole('textbox', { name: 'Identifiers' })).toBeVisible();
  expect(guard.complaints).toEqual([]);

  await page.evaluate(async () => {
    // oxlint-disable-next-line no-console -- what the guard must hear
    console.error('said aloud');
    setTimeout(() => {
      throw new Error('thrown aside');
    });
    await fetch('/api/nowhere');
    const image = new Image();
    image.src = 'https://elsewhere.invalid/pixel.png';
    document.body.append(image);
  });
  for (const heard of [
    /said aloud/u,
    /thrown aside/u,
    /answer 404: .*\/api\/nowhere/u,
    /Content Security Policy/u,
  ]) {
    await expect
      .poll(() => guard.complaints.some((line) => heard.test(line)), { message: String(heard) })
      .toBe(true);
  }
  guard.allow(/./u);
  expect(guard.complaints).toEqual([]);
});
