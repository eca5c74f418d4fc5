import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentifier } from '#domain/identifier.ts';
import { collectIntake } from './collect-intake.ts';
import { parseSource } from './parse-source.ts';

const hex = 'a3f1c0'.padEnd(64, '7');

function accepted(text: string): string[] {
  return parseSource(text).found.map((entry) => entry.identifier);
}

function reasons(text: string): string[] {
  return parseSource(text).rejected.map((rejection) => rejection.reason);
}

describe('a pasted list', () => {
  it.each([
    ['an empty box', ''],
    ['blanks', '   '],
    ['line breaks', '\n\r\n\n'],
    ['separators', ',;\t, ;'],
    ['zero-width characters alone', '\uFEFF\u200B'],
  ])('is nothing at all when it is %s', (_name, text) => {
    expect(parseSource(text)).toMatchObject({ found: [], rejectedCount: 0 });
  });

  it.each([
    ['lines', 'a\nb\nc'],
    ['Windows lines', 'a\r\nb\r\nc\r\n'],
    ['old Mac lines', 'a\rb\rc'],
    ['commas', 'a, b,c'],
    ['tabs', 'a\tb\tc'],
    ['semicolons', 'a;b; c'],
    ['blanks', 'a b  c'],
    ['no-break spaces', 'a\u00A0b\u00A0c'],
    ['line separators', 'a\u2028b\u2029c'],
    ['everything mixed', ' a,\tb;\r\n\u00A0 c ,,'],
    ['quotes', '"a"\n\'b\'\n“c”'],
    ['zero-width characters at the ends', '\uFEFFa\u200B\n\u2060b\nc\uFEFF'],
    ['a JSON array', '["a", "b", "c"]'],
    ['a JSON array after a byte order mark', '\uFEFF["a","b","c"]'],
    ['a JSON array of objects', '[{"identifier":"a"},{"identifier":"b","x":1},{"identifier":"c"}]'],
    ['a JSON object with a list', '{"identifiers":["a","b","c"]}'],
    [
      'an answer with outcomes',
      '{"outcomes":[{"identifier":"a","kind":"found"},{"identifier":"b"},{"identifier":"c"}]}',
    ],
    ['CSV with a header', 'name,identifier\nx.mp4,a\ny.mp4,b\n"z, ""q"".mp4",c\n'],
    ['CSV with semicolons', 'sep=;\nIdentifier;Name\na;x\nb;y\nc;z'],
    ['TSV with a header', 'video_id\tname\r\na\tx\r\nb\ty\r\nc\tz'],
    ['one column with a header', 'Identifier\na\nb\nc'],
    ['a table whose column is called id', 'id,name\na,x\nb,y\nc,z'],
    [
      'links to results',
      'https://dashboard.identifai.net/results/a\nhttps://x.example/video/b\nhttps://x.example/video/c?from=%2Fbatch#top',
    ],
    ['a link to a batch', 'http://127.0.0.1:8787/batch?ids=a,b,c&sort=name'],
  ])('is read from %s', (_name, text) => {
    expect(parseSource(text).rejected).toEqual([]);
    expect(accepted(text)).toEqual(['a', 'b', 'c']);
  });

  it('says where each identifier stood', () => {
    expect(parseSource('a\n\nb, c').found.map((entry) => entry.place)).toEqual([
      { unit: 'line', number: 1 },
      { unit: 'line', number: 3 },
      { unit: 'line', number: 3 },
    ]);
    const table = 'identifier,note\na,"two\nlines"\n/,x';
    expect(parseSource(table).rejected[0]?.place).toEqual({ unit: 'line', number: 4 });
    expect(parseSource('["a", 5.5]').rejected[0]?.place).toEqual({ unit: 'entry', number: 2 });
  });

  it('names the column a table was read from', () => {
    expect(parseSource('name,Video ID\nx,a').format).toBe('table, column “Video ID”');
  });

  it('refuses a row without anything in that column and keeps the others', () => {
    const source = parseSource('identifier,name\na,x\n,y\n\nb,z');
    expect(source.found.map((entry) => entry.identifier)).toEqual(['a', 'b']);
    expect(source.rejected).toMatchObject([{ place: { unit: 'line', number: 3 }, text: ',y' }]);
  });
});

describe('identifiers that look like something else', () => {
  it.each([
    '0',
    '1e5',
    'true',
    'null',
    'undefined',
    'NaN',
    '007',
    hex,
    hex.toUpperCase(),
    hex.slice(1),
    `${hex}a`,
  ])('takes %s as the text it is', (text) => {
    expect(accepted(text)).toEqual([text]);
  });

  it('takes 128 characters and refuses 129', () => {
    expect(accepted('a'.repeat(128))).toEqual(['a'.repeat(128)]);
    expect(reasons('a'.repeat(129))).toEqual(['has 129 characters; at most 128 are allowed']);
  });

  it('takes numbers in JSON as text, unless JSON has already lost their digits', () => {
    expect(accepted('[5, 9007199254740991]')).toEqual(['5', '9007199254740991']);
    expect(parseSource('[12345678901234567890, null, {"a":1}, [], true]')).toMatchObject({
      found: [],
      rejectedCount: 5,
    });
  });
});

describe('what cannot be an identifier', () => {
  it.each([
    ['-1', 'starts with “-” (hyphen, U+002D); the first character must be a letter or digit'],
    ['..', 'starts with “.” (full stop, U+002E); the first character must be a letter or digit'],
    ['.', 'starts with “.” (full stop, U+002E); the first character must be a letter or digit'],
    ['../../admin', 'contains “/” (slash, U+002F)'],
    ['%2e%2e%2f', 'contains “%” (percent sign, U+0025)'],
    ['%252e%252e', 'contains “%” (percent sign, U+0025)'],
    ['a/b', 'contains “/” (slash, U+002F)'],
    ['a\\b', 'contains “\\” (backslash, U+005C)'],
    ['a?x=1', 'contains “?” (question mark, U+003F)'],
    ['a#frag', 'contains “#” (number sign, U+0023)'],
    ['a&identifiers[]=b', 'contains “&” (ampersand, U+0026)'],
    ['a%00b', 'contains “%” (percent sign, U+0025)'],
    ['a\u0000b', 'contains U+0000 (NUL)'],
    ['a\u0007', 'contains U+0007 (bell)'],
    ['\u001B[31m', 'contains U+001B (escape)'],
    ['a\u007F', 'contains U+007F (delete)'],
    ['a\uFEFFb', 'contains U+FEFF (byte order mark)'],
    ['a\u200Bb', 'contains U+200B (zero-width space)'],
    ['photo\u202Egnp', 'contains U+202E (right-to-left override)'],
    ['\u0430bc', 'contains “\u0430” (Cyrillic letter, U+0430)'],
    ['\uFF41bc', 'contains “\uFF41” (full-width form, U+FF41)'],
    ['a😀', 'contains “😀” (emoji, U+1F600)'],
    ['مقطع', 'contains “م” (Arabic letter, U+0645)'],
    [`a${'\u0301'.repeat(100)}`, 'contains U+0301 (combining mark)'],
    ['<script>alert(1)</script>', 'contains “<” (less-than sign, U+003C)'],
    ['"><img onerror=alert(1)>', 'contains “"” (quotation mark, U+0022)'],
    ['=HYPERLINK("http://x")', 'contains “=” (equals sign, U+003D)'],
    ["' OR 1=1--", "contains “'” (apostrophe, U+0027)"],
    ['${7*7}', 'contains “$” (dollar sign, U+0024)'],
    ['{{7*7}}', 'contains “{” (curly bracket, U+007B)'],
    ['${jndi:ldap://x}', 'contains “$” (dollar sign, U+0024)'],
  ])('refuses %j, names the character and keeps its neighbours', (text, reason) => {
    expect(reasons(text)).toEqual([reason]);
    const source = parseSource(`before\n${text}\nafter`);
    expect(source.found.map((entry) => entry.identifier)).toEqual(['before', 'after']);
    expect(source.rejected).toMatchObject([{ text, place: { unit: 'line', number: 2 } }]);
  });

  it.each([
    'http://127.0.0.1:22/',
    'https://evil.example/',
    'https://evil.example/about',
    'https://identifai.net/',
    'https://user:pw@dashboard.identifai.net/results/a',
    'https://notidentifai.net/results/a',
    'https://x.example/video/..%2f..%2fadmin',
    'https://x.example/batch',
    'HTTPS://',
  ])('refuses the address %s', (text) => {
    expect(accepted(text)).toEqual([]);
    expect(reasons(text)).toEqual(['is a web address without an identifier this page can recognise']);
  });

  it('does not pick words out of a sentence with a sign in it', () => {
    expect(accepted('Please look at these videos, (thanks)')).toEqual([
      'Please',
      'look',
      'at',
      'these',
      'videos',
    ]);
    expect(accepted('DROP TABLE videos -- now')).toEqual([]);
  });

  it('says once that JSON is cut off instead of listing its pieces', () => {
    expect(parseSource('["a", "b"')).toMatchObject({
      found: [],
      rejectedCount: 1,
      rejected: [{ reason: 'starts like JSON but is cut off or cannot be read as JSON' }],
    });
    expect(reasons('{"a": {"b": 1}}')).toEqual(['is JSON, but holds no list of identifiers']);
  });

  it('survives JSON that is nested too deep to be written out', () => {
    const deep = `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`;
    expect(parseSource(deep)).toMatchObject({ found: [], rejectedCount: 1 });
  });

  it('reads only own fields of objects', () => {
    expect(parseSource('[{"__proto__":{"identifier":"a"}}]')).toMatchObject({ found: [], rejectedCount: 1 });
  });
});

describe('large input', () => {
  const megabytes5 = Array.from({ length: 80_000 }, (_, index) => index.toString(16).padStart(64, '0')).join(
    '\n',
  );

  /** Milliseconds of processor time: what the main thread is held for, however busy the machine is with other things. */
  function bestOf(times: number, run: () => void): number {
    const durations = Array.from({ length: times }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });
    return Math.min(...durations);
  }

  it('reads 5 MB of valid identifiers in under 300 ms, keeps 10,000 and names the rest', () => {
    expect(megabytes5.length).toBeGreaterThan(5_000_000);
    const read = () => collectIntake([{ name: null, source: parseSource(megabytes5) }]);
    expect(bestOf(5, read)).toBeLessThan(300);
    const intake = read();
    expect(intake.accepted).toHaveLength(10_000);
    expect(intake.surplus).toHaveLength(70_000);
    expect(intake.surplus[0]).toBe((10_000).toString(16).padStart(64, '0'));
  });

  it.each([
    ['one token of a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of blanks before a letter', `${' '.repeat(1_000_000)}x/`],
    ['a megabyte of zero-width characters', '\u200B'.repeat(1_000_000)],
    ['a million refused pieces', 'a/b,'.repeat(300_000)],
    ['half a million quotes', '"'.repeat(500_000)],
    ['a table header and 5 MB', `identifier\n${megabytes5.slice(0, 2_000_000)}`],
  ])('is not held up by %s', (_name, text) => {
    expect(bestOf(3, () => parseSource(text))).toBeLessThan(400);
  });

  it('counts every refusal but lists only the first', () => {
    const source = parseSource('a/b\n'.repeat(2_000));
    expect(source.rejectedCount).toBe(2_000);
    expect(source.rejected).toHaveLength(500);
  });
});

describe('any input', () => {
  it('yields only identifiers that are safe to send, and never throws', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc.array(fc.string(), { maxLength: 20 }).map((cells) => `identifier,x\n${cells.join('\n')}`),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const identifier of accepted(text)) expect(isIdentifier(identifier)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds every identifier again, in order, whatever separates them', () => {
    const identifier = fc
      .stringMatching(/^[a-z][A-Za-z0-9._:-]{0,63}$/)
      .filter((text) => !/^(?:identifiers?|video-?_?id(?:entifier)?)$/i.test(text));
    const joint = fc.constantFrom('\n', '\r\n', ', ', '\t', ';', '\u00A0', '\u2028', ' ');
    fc.assert(
      fc.property(fc.array(fc.tuple(identifier, joint), { minLength: 1, maxLength: 50 }), (pairs) => {
        const text = pairs.map(([part, separator]) => part + separator).join('');
        expect(accepted(text)).toEqual(pairs.map(([part]) => part));
      }),
    );
  });
});
