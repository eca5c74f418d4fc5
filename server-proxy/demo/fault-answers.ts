import { type AnswerFault, sendMessage, sendText } from './answer-fault.ts';
import { bodyFaults } from './fault-bodies.ts';
import { slowFaults } from './fault-slow.ts';

const statuses = [
  [400, 'Bad Request'],
  [401, 'Unauthenticated.'],
  [402, 'Payment Required'],
  [403, 'This action is unauthorized.'],
  [404, 'Not Found'],
  [408, 'Request Timeout'],
  [410, 'Gone'],
  [418, "I'm a teapot"],
  [500, 'Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
] as const;

/** Name of the kind of Retry-After, and its text; null = no such header. */
const retryAfters = [
  ['bare', null],
  ['1', '1'],
  ['7', '7'],
  ['zero', '0'],
  ['negative', '-5'],
  ['day', '86400'],
  ['junk', 'soon'],
  ['past', 'Wed, 21 Oct 2015 07:28:00 GMT'],
  ['float', '1.5'],
] as const;

const redirects = [301, 302, 303, 307, 308] as const;

function limited(kind: string, retryAfter: string | null): AnswerFault {
  return {
    name: `fault-429-${kind}`,
    what: `429 with Retry-After: ${retryAfter ?? 'none'}`,
    answer: () =>
      sendMessage(429, 'Too Many Attempts.', retryAfter === null ? {} : { 'Retry-After': retryAfter }),
  };
}

/** Fails the first few times it is asked, then answers well. */
function failsFirst(name: string, times: number, status: number): AnswerFault {
  return {
    name,
    what: `${status} the first ${times === 1 ? 'time' : `${times} times`}, then a good answer`,
    answer: ({ turn, good }) => (turn < times ? sendMessage(status, 'Server Error') : good()),
  };
}

/** Refuses it in company: what a server does with a request line or an answer that is too long. */
function refusesCompany(status: number): AnswerFault {
  return {
    name: `fault-${status}-together`,
    what: `${status} when asked with others, a good answer alone`,
    answer: ({ identifiers, good }) => (identifiers.length > 1 ? new Response(null, { status }) : good()),
  };
}

const page = `<!doctype html><title>Maintenance</title><h1>We'll be back soon</h1>`;

/** Everything that can be wrong with an answer as a whole, as far as HTTP itself stays intact. */
export const answerFaults: readonly AnswerFault[] = [
  ...statuses.map(([status, message]) => ({
    name: `fault-${status}`,
    what: `${status} with a JSON message`,
    answer: () => sendMessage(status, message),
  })),
  ...retryAfters.map(([kind, retryAfter]) => limited(kind, retryAfter)),
  {
    name: 'fault-429-once',
    what: '429 with Retry-After: 1 the first time, then a good answer',
    answer: ({ turn, good }) =>
      turn === 0 ? sendMessage(429, 'Too Many Attempts.', { 'Retry-After': '1' }) : good(),
  },
  failsFirst('fault-500-once', 1, 500),
  failsFirst('fault-503-burst', 10, 503),
  refusesCompany(413),
  refusesCompany(414),
  {
    name: 'fault-503-after-3',
    what: '503 with Retry-After: 3',
    answer: () => sendMessage(503, 'Service Unavailable', { 'Retry-After': '3' }),
  },
  ...redirects.map((status) => ({
    name: `fault-redirect-${status}`,
    what: `${status} to another origin`,
    answer: ({ trapOrigin, url }: { trapOrigin: string; url: URL }) =>
      new Response(null, { status, headers: { Location: `${trapOrigin}${url.pathname}${url.search}` } }),
  })),
  {
    name: 'fault-redirect-self',
    what: '302 to itself',
    answer: ({ url }) => new Response(null, { status: 302, headers: { Location: url.href } }),
  },
  {
    name: 'fault-echo-key',
    what: '500 whose page quotes the request with its key',
    answer: ({ apiKey }) =>
      new Response(`<pre>Exception in Controller.php:42\nX-Api-Key: ${apiKey}</pre>`, {
        status: 500,
        headers: { 'Content-Type': 'text/html', 'X-Debug-Key': apiKey },
      }),
  },
  { name: 'fault-html', what: '200 with a web page', answer: () => sendText(page, 'text/html') },
  {
    name: 'fault-html-503',
    what: '503 with a web page',
    answer: () => new Response(page, { status: 503, headers: { 'Content-Type': 'text/html' } }),
  },
  { name: 'fault-204', what: '204 without a body', answer: () => new Response(null, { status: 204 }) },
  ...bodyFaults,
  ...slowFaults,
];
