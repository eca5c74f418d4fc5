import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentifier } from '#domain/identifier.ts';
import { checkRequest, isApi } from './guard.ts';

const hosts = new Set(['127.0.0.1:8787', 'localhost:8787', '[::1]:8787']);

type Asked = { method?: string; target?: string; headers?: readonly (readonly [string, string])[] };

function verdictOn({
  method = 'GET',
  target = '/api/meta',
  headers = [['Host', '127.0.0.1:8787']],
}: Asked): string {
  const distinct: Record<string, string[]> = {};
  for (const [name, value] of headers) (distinct[name.toLowerCase()] ??= []).push(value);
  return checkRequest({ method, target, headers: distinct }, hosts)?.code ?? 'passed';
}

const host = ['Host', 'localhost:8787'] as const;
const post = (...headers: (readonly [string, string])[]) =>
  verdictOn({ method: 'POST', target: '/api/videos/lookup', headers: [host, ...headers] });
const typed = ['Content-Type', 'application/json'] as const;

describe('the Host', () => {
  it.each(['127.0.0.1:8787', 'localhost:8787', 'LOCALHOST:8787', '[::1]:8787'])('%s is ours', (value) => {
    expect(verdictOn({ headers: [['Host', value]] })).toBe('passed');
  });

  it.each([
    'evil.example',
    'localhost.evil.example:8787',
    '127.0.0.1.evil:8787',
    'localhost.:8787',
    'user@localhost:8787',
    'localhost',
    'localhost:8788',
    '2130706433:8787',
    '[::ffff:127.0.0.1]:8787',
    '0.0.0.0:8787',
    ' localhost:8787',
  ])('%s is refused', (value) => {
    expect(verdictOn({ headers: [['Host', value]] })).toBe('bad_host');
    expect(verdictOn({ target: '/', headers: [['Host', value]] })).toBe('bad_host');
  });

  it('must be there exactly once', () => {
    expect(verdictOn({ headers: [] })).toBe('bad_request');
    expect(verdictOn({ headers: [['Host', '']] })).toBe('bad_request');
    expect(verdictOn({ headers: [host, ['host', 'evil.example']] })).toBe('bad_request');
    expect(verdictOn({ headers: [host, host] })).toBe('bad_request');
  });
});

describe('another site', () => {
  it.each([
    'null',
    'https://evil.example',
    'http://localhost:9999',
    'http://127.0.0.1:8787',
    'http://localhost',
    'http://localhost:8787/',
    '',
  ])('Origin %s may not ask', (origin) => {
    expect(post(typed, ['Origin', origin])).toBe('bad_origin');
    expect(verdictOn({ headers: [host, ['Origin', origin]] })).toBe('bad_origin');
  });

  it('lets our own origin, and programs without one, ask', () => {
    expect(post(typed, ['Origin', 'http://localhost:8787'])).toBe('passed');
    expect(post(typed)).toBe('passed');
  });

  it('cannot hide behind a second Origin', () => {
    expect(post(typed, ['Origin', 'http://localhost:8787'], ['Origin', 'https://evil.example'])).toBe(
      'bad_origin',
    );
  });

  it.each([
    ['same-origin', 'passed', 'passed'],
    ['none', 'passed', 'bad_origin'],
    ['same-site', 'bad_origin', 'bad_origin'],
    ['cross-site', 'bad_origin', 'bad_origin'],
    ['Same-Origin', 'bad_origin', 'bad_origin'],
    ['', 'bad_origin', 'bad_origin'],
  ])('Sec-Fetch-Site %s: GET %s, POST %s', (site, onGet, onPost) => {
    expect(verdictOn({ headers: [host, ['Sec-Fetch-Site', site]] })).toBe(onGet);
    expect(post(typed, ['Sec-Fetch-Site', site])).toBe(onPost);
  });

  it('may link to the page', () => {
    const headers = [host, ['Sec-Fetch-Site', 'cross-site'], ['Origin', 'https://evil.example']] as const;
    expect(verdictOn({ target: '/batch?ids=a,b', headers })).toBe('passed');
  });
});

describe('the media type of a POST', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
  ])('%s is taken', (type) => {
    expect(post(['Content-Type', type])).toBe('passed');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json ;x',
    'application/json\tx',
    'application/json, text/plain',
    'application/jsonp',
    'text/application/json',
    'application/json; charset=utf-7',
    'application/json; a=b',
    '',
  ])('%j is refused', (type) => {
    expect(post(['Content-Type', type])).toBe('type');
  });

  it('must be there exactly once', () => {
    expect(post()).toBe('type');
    expect(post(typed, ['content-type', 'text/plain'])).toBe('type');
  });
});

describe('the method', () => {
  it.each(['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'CONNECT'])(
    '%s is refused',
    (method) => {
      expect(verdictOn({ method })).toBe('method');
      expect(verdictOn({ method, target: '*' })).toBe('method');
    },
  );
});

describe('the request target', () => {
  it.each([
    '/api/../x',
    '/api/..',
    '/api/./meta',
    '/api/%2e%2e/x',
    '/api//videos',
    '//api/meta',
    '/api/videos;x',
    '/api;x',
    '/api/videos#/../y',
    '/api/videos%00',
    '/api/videos/a%2fb',
    '/api/videos/a%252f',
    '/api/videos/%zz',
    '/%61pi/meta',
    '/a%70i/videos/lookup',
    '/api%2Fmeta',
    '\\api',
    '/api\\meta',
    '/..',
    '/assets/../package.json',
    '/page#x',
    '*',
    'api/meta',
    '',
  ])('%s leads nowhere', (target) => {
    expect(verdictOn({ target })).toBe('bad_path');
  });

  it.each(['http://evil.example/api/meta', 'https://localhost:8787/', 'HTTP://x/', 'file:///etc/passwd'])(
    '%s is no path',
    (target) => {
      expect(verdictOn({ target })).toBe('bad_request');
    },
  );

  it('may hold the colon of an identifier as browsers escape it', () => {
    expect(verdictOn({ target: '/api/videos/a%3Ab' })).toBe('passed');
    expect(verdictOn({ target: '/api/videos/a%3ab:c' })).toBe('passed');
  });

  it('holds no escaped separator, whatever text is put into it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.webPath()), (text) => {
        const target = `/api/videos/${encodeURIComponent(text)}`;
        const passed = verdictOn({ target }) === 'passed';
        return !passed || /^[^%;\\#]*$/.test(decodeURIComponent(target.slice('/api/videos/'.length)));
      }),
    );
  });

  it('lets through every identifier as the page writes it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,20}$/), (identifier) => {
        return (
          !isIdentifier(identifier) ||
          verdictOn({ target: `/api/videos/${encodeURIComponent(identifier)}/raw` }) === 'passed'
        );
      }),
    );
  });

  it('belongs to the API however it is spelled', () => {
    for (const path of ['/api', '/api/', '/API/meta', '/Api', '/api;x', '/%61pi/meta', '/api%2f', '/%zz'])
      expect(isApi(path)).toBe(true);
    for (const path of ['/', '/apis', '/api-docs', '/video/api', '/batch']) expect(isApi(path)).toBe(false);
  });
});

describe('the framing', () => {
  it.each([
    [[['Transfer-Encoding', 'xchunked']], 'bad_request'],
    [[['Transfer-Encoding', 'chunked, identity']], 'bad_request'],
    [
      [
        ['Transfer-Encoding', 'chunked'],
        ['Transfer-Encoding', 'chunked'],
      ],
      'bad_request',
    ],
    [[['Transfer-Encoding', 'chunked']], 'passed'],
    [[['Content-Length', '65536']], 'passed'],
    [[['Content-Length', '65537']], 'too_large'],
  ] as const)('of a POST with %j: %s', (headers, expected) => {
    expect(post(typed, ...headers)).toBe(expected);
  });

  it('of a GET has no body', () => {
    expect(verdictOn({ headers: [host, ['Content-Length', '3']] })).toBe('bad_request');
    expect(verdictOn({ headers: [host, ['Transfer-Encoding', 'chunked']] })).toBe('bad_request');
    expect(verdictOn({ headers: [host, ['Content-Length', '0']] })).toBe('passed');
  });
});
