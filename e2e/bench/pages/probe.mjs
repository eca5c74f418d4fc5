// A script for the page, put there before its own: `bench` measures the time from an input to the paint it leads to, frames,
// long tasks, and what canvases were drawn.
const nextPaint = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => afterFrame(resolve));
  });
// A message that is posted in a frame arrives after the frame has been painted.
const afterFrame = (resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.now());
  port2.postMessage(null);
};

/** Resolves with the time at which the state was painted. */
function whenPainted(isDone) {
  return new Promise((resolve) => {
    let found = false;
    const observer = new MutationObserver(() => check(false));
    const check = (inFrame) => {
      if (found || !isDone()) return;
      found = true;
      observer.disconnect();
      if (inFrame) afterFrame(resolve);
      else void nextPaint().then(resolve);
    };
    const look = () => {
      check(true);
      if (!found) requestAnimationFrame(look);
    };
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    requestAnimationFrame(look);
  });
}

function arm(type, isDone) {
  const begun =
    type === null
      ? Promise.resolve(performance.now())
      : new Promise((resolve) => {
          addEventListener(type, (event) => resolve(event.timeStamp), { capture: true, once: true });
        });
  bench.longTasks.length = 0;
  bench.bursts.length = 0;
  bench.painted = begun.then(async (from) => {
    bench.startedAt = from;
    return (await whenPainted(isDone)) - from;
  });
}

/** Resolves once nothing has been drawn or changed for a while: the time of the paint after the last change. */
async function settled(from, quietMs = 400) {
  let last = performance.now();
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true });
  while (performance.now() - Math.max(last, bench.lastDraw) < quietMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  observer.disconnect();
  return Math.max(last, bench.lastDraw) - from;
}

async function frames(count, state, step) {
  const deltas = [];
  const work = [];
  let before = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    step(state, index);
    const [at, end] = await new Promise((resolve) => {
      requestAnimationFrame((time) => afterFrame((after) => resolve([time, after])));
    });
    deltas.push(at - before);
    work.push(end - startedAt);
    before = at;
  }
  return { deltas: deltas.slice(1), work };
}

const bench = {
  arm,
  frames,
  settled,
  whenPainted,
  painted: null,
  /** When the input came that `arm` waited for. */
  startedAt: 0,
  lastDraw: 0,
  drawn: new WeakSet(),
  /** Runs of drawing calls on one canvas without a pause: its size, first and last call. */
  bursts: [],
  longTasks: [],
  layoutShift: 0,
  largestPaint: 0,
  interactions: [],
};
globalThis.bench = bench;

/** The run of drawing calls that goes on, and the context it is drawn by. */
let run = null;
let runContext = null;

// A drawing is thousands of calls: what is done at each of them must not become most of what is measured.
for (const name of [
  'fillRect',
  'fill',
  'stroke',
  'strokeRect',
  'clearRect',
  'drawImage',
  'putImageData',
  'fillText',
]) {
  const plain = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function draw(...parameters) {
    const startedAt = performance.now();
    const result = plain.apply(this, parameters);
    const now = performance.now();
    if (this === runContext && startedAt - run.end < 4 && bench.bursts.at(-1) === run) {
      run.end = now;
      run.calls += 1;
    } else {
      run = { canvas: this.canvas, start: startedAt, end: now, calls: 1 };
      runContext = this;
      bench.bursts.push(run);
      bench.drawn.add(run.canvas);
    }
    bench.lastDraw = now;
    return result;
  };
}

const watch = (type, see, options = {}) => {
  new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
    type,
    buffered: true,
    ...options,
  });
};
watch('longtask', ({ startTime, duration }) => bench.longTasks.push({ startTime, duration }));
watch('layout-shift', (entry) => {
  if (!entry.hadRecentInput) bench.layoutShift += entry.value;
});
watch('largest-contentful-paint', ({ startTime }) => {
  bench.largestPaint = startTime;
});
watch(
  'event',
  ({ name, duration, interactionId }) => {
    if (interactionId > 0) bench.interactions.push({ name, duration });
  },
  { durationThreshold: 16 },
);
