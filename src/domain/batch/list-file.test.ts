import { expect, test } from 'vitest';
import { buildListFile, parseListFile } from './list-file.ts';

test('a list comes back from its file as it went in', () => {
  const identifiers = ['b', 'a', 'c:1'];
  expect(parseListFile(buildListFile(identifiers))).toEqual(identifiers);
});

test('remarks, blanks, doubles and what is no identifier are left out', () => {
  expect(parseListFile('\uFEFF# list\r\n a \r\n\r\n../x\r\na\r\nb')).toEqual(['a', 'b']);
});
