// Makes load in a process of its own. It writes and counts bytes on bare sockets, because Node's own HTTP client is slower than
// the servers it would have to keep busy.
import { connect } from 'node:net';

process.on('message', (job) => {
  const answer = job.kind === undefined ? Promise.resolve({ ready: true }) : jobs[job.kind](job);
  answer.then(
    (result) => process.send(result),
    (error) => process.send({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

const jobs = { load: runLoad, ping: runPing, leave: runLeave, pause: runPause };
let paused = [];

function toRequest({ url, method = 'GET', path, headers = {}, body = '' }) {
  const { host } = new URL(url);
  const all = {
    Host: host,
    ...headers,
    ...(body === '' ? {} : { 'Content-Length': Buffer.byteLength(body) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

function open(url) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve(socket);
    });
  });
}

/** Reads answers off a socket and calls `onEnd` after each; only answers that state their length can be read. */
function readAnswers(socket, onEnd) {
  let head = Buffer.alloc(0);
  let left = -1;
  const state = { bytes: 0, status: 0 };
  socket.on('data', (chunk) => {
    state.bytes += chunk.length;
    let rest = chunk;
    while (rest.length > 0) {
      if (left < 0) {
        head = head.length === 0 ? rest : Buffer.concat([head, rest]);
        const end = head.indexOf('\r\n\r\n');
        if (end === -1) return;
        const text = head.latin1Slice(0, end);
        state.status = Number(text.slice(9, 12));
        left = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? Number.NaN);
        if (Number.isNaN(left)) return void socket.destroy(new Error(`no length:\n${text}`));
        rest = head.subarray(end + 4);
        head = Buffer.alloc(0);
      }
      const taken = Math.min(left, rest.length);
      left -= taken;
      rest = rest.subarray(taken);
      if (left > 0) return;
      left = -1;
      onEnd(state);
    }
  });
  return state;
}

/** Keeps so many connections busy for some seconds: answers and bytes received, and how long each answer took. */
async function runLoad(job) {
  const { connections = 50, seconds = 2 } = job;
  const request = toRequest(job);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(job.url)));
  const took = [];
  let answers = 0;
  let refused = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const states = sockets.map((socket) => {
    let sentAt = performance.now();
    const state = readAnswers(socket, ({ status }) => {
      const now = performance.now();
      answers += 1;
      if (status !== 200) refused += 1;
      took.push(now - sentAt);
      sentAt = now;
      if (now < until) socket.write(request);
    });
    socket.write(request);
    return state;
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const elapsed = (performance.now() - startedAt) / 1000;
  const bytes = states.reduce((sum, state) => sum + state.bytes, 0);
  for (const socket of sockets) socket.destroy();
  if (refused > 0) throw new Error(`${refused} of ${answers} answers were refusals`);
  return { answers, bytes, seconds: elapsed, rate: answers / elapsed };
}

/** Asks again and again on one connection, a few milliseconds apart, until told otherwise: how long each answer took. */
async function runPing(job) {
  const request = toRequest(job);
  const socket = await open(job.url);
  const took = [];
  let answered = () => {};
  readAnswers(socket, () => answered());
  const until = performance.now() + job.seconds * 1000;
  while (performance.now() < until) {
    const sentAt = performance.now();
    await new Promise((resolve) => {
      answered = resolve;
      socket.write(request);
    });
    took.push(performance.now() - sentAt);
    await new Promise((resolve) => setTimeout(resolve, job.everyMs));
  }
  socket.destroy();
  return { took };
}

/** So many clients that ask, get the first bytes and go away. */
async function runLeave(job) {
  const request = toRequest(job);
  let left = 0;
  const one = async () => {
    const socket = await open(job.url);
    socket.write(request);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    left += 1;
  };
  for (let started = 0; started < job.clients; started += 25) {
    await Promise.all(Array.from({ length: Math.min(25, job.clients - started) }, one));
  }
  return { left };
}

/** Clients that ask and then stop reading; they stay until `clients: 0`. */
async function runPause(job) {
  for (const socket of paused) socket.destroy();
  const request = job.clients === 0 ? null : toRequest(job);
  paused = await Promise.all(
    Array.from({ length: job.clients }, async () => {
      const socket = await open(job.url);
      socket.write(request);
      await new Promise((resolve) => socket.once('data', resolve));
      socket.pause();
      return socket;
    }),
  );
  return { paused: paused.length };
}
