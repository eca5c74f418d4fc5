// The page of one video opened without a pointer that rested on its link, and what it costs in all.
import { openPage, readMetrics, timeToPaint } from './browser.mjs';
import { line, median, milliseconds, rounds } from './measure.mjs';
import { linkTo, mainPartsPainted, openBatch, openVideo, withVideos } from './video-rows.mjs';

/** The page's code and the video fetched on the click itself, against both fetched while the pointer rested on the link. */
export const lazyPage = () =>
  withVideos(async ({ browser, url, plain }) => {
    const identifier = 'bench-300f-75c-v0';
    const seen = { lazy: [], ready: [], work: [], plainWork: [] };
    for (let round = 0; round < rounds; round += 1) {
      const ready = await openPage(browser);
      await openBatch(ready.page, url, [identifier]);
      seen.ready.push((await openVideo(ready.page, identifier, { rest: 400 })).parts);
      const content = await ready.page.evaluate('document.documentElement.outerHTML');
      await ready.context.close();
      const lazy = await openAtOnce(browser, url, identifier);
      seen.lazy.push(lazy.parts);
      seen.work.push(lazy.work);
      seen.plainWork.push(await plainWork(browser, plain, content));
    }
    const [lazy, ready, work, still] = [seen.lazy, seen.ready, seen.work, seen.plainWork].map(median);
    return [
      line({
        row: '+',
        what: 'video page with its code fetched on the click',
        ours: milliseconds(lazy),
        yardstick: `preloaded ${milliseconds(ready)}`,
        ratio: lazy / ready,
        goal: '≤ 1.3 ×',
        met: lazy <= ready * 1.3,
      }),
      line({
        row: '+',
        what: 'main-thread work of the video page',
        ours: milliseconds(work),
        yardstick: `the same content as plain HTML ${milliseconds(still)}`,
        ratio: work / still,
        goal: '≤ 2.2 ×',
        met: work <= still * 2.2,
      }),
    ];
  });

/** A click that no pointer came before: what it takes until the page stands, and the main thread's work until it rests. */
async function openAtOnce(browser, url, identifier) {
  const { page, context, session } = await openPage(browser);
  await openBatch(page, url, [identifier]);
  const before = (await readMetrics(session)).TaskDuration;
  const parts = await timeToPaint(page, {
    input: 'click',
    isDone: mainPartsPainted,
    act: () => linkTo(page, identifier).evaluate((link) => link.click()),
  });
  await page.evaluate('bench.settled(0)');
  const work = ((await readMetrics(session)).TaskDuration - before) * 1000;
  await context.close();
  return { parts, work };
}

/** What the finished page costs as a document without scripts, with the same styles. */
async function plainWork(browser, plain, content) {
  const still = content.replace(/<script\b[^>]*>.*?<\/script>|<link rel="modulepreload"[^>]*>/gs, '');
  const { page, context, session } = await openPage(browser);
  await page.goto('about:blank');
  const before = (await readMetrics(session)).TaskDuration;
  await page.setContent(still.replace('<head>', `<head><base href="${plain}/">`), { waitUntil: 'load' });
  await page.evaluate('bench.settled(0)');
  const work = ((await readMetrics(session)).TaskDuration - before) * 1000;
  await context.close();
  return work;
}
