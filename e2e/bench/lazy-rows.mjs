// The page of one video opened without a pointer that rested on its link, and what it costs in all.
import { openPage, readMetrics, timeToPaint, until } from './browser.mjs';
import { line, median, milliseconds, rounds } from './measure.mjs';
import { linkTo, mainPartsPainted, openBatch, openVideo, withVideos } from './video-rows.mjs';

const videoCodeArrived = `performance.getEntriesByType('resource').some(({ name }) => name.includes('/video-screen-') && name.endsWith('.js'))`;

/**
 * A video opened without a pointer that rested on its link first, cold and as it comes: cold, the page's code is fetched on
 * the click, because the browser's idle time, in which the batch fetches it, is kept away; as it comes, the code is there.
 * Both fetch the video's data on the click; what they are compared to has code and data.
 */
export const lazyPage = () =>
  withVideos(async ({ browser, url, plain }) => {
    const identifier = 'bench-300f-75c-v0';
    const seen = { cold: [], idle: [], ready: [], work: [], plainWork: [] };
    for (let round = 0; round < rounds; round += 1) {
      const ready = await openPage(browser);
      await openBatch(ready.page, url, [identifier]);
      seen.ready.push((await openVideo(ready.page, identifier, { rest: 400 })).parts);
      const content = await ready.page.evaluate('document.documentElement.outerHTML');
      await ready.context.close();
      seen.idle.push((await openAtOnce(browser, { url, identifier, code: 'ahead' })).parts);
      const cold = await openAtOnce(browser, { url, identifier, code: 'on the click' });
      seen.cold.push(cold.parts);
      seen.work.push(cold.work);
      seen.plainWork.push(await plainWork(browser, plain, content));
    }
    const [cold, idle, ready, work, still] = [
      seen.cold,
      seen.idle,
      seen.ready,
      seen.work,
      seen.plainWork,
    ].map(median);
    const opened = (what, took) =>
      line({
        row: '+',
        what,
        ours: milliseconds(took),
        yardstick: `preloaded ${milliseconds(ready)}`,
        ratio: took / ready,
        goal: '≤ 1.3 ×',
        met: took <= ready * 1.3,
      });
    return [
      opened('video page with its code fetched on the click', cold),
      opened('video page opened without resting on its link, its code fetched while idle', idle),
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
async function openAtOnce(browser, { url, identifier, code }) {
  const { page, context, session } = await openPage(browser);
  // Never called, so that nothing is fetched ahead.
  if (code === 'on the click') await page.addInitScript('globalThis.requestIdleCallback = () => 0');
  await openBatch(page, url, [identifier]);
  if (code === 'ahead') await until(page, videoCodeArrived);
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
