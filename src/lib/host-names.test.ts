import { expect, it } from 'vitest';
import { hostNames, isLoopback } from './host-names.ts';

it.each(['127.0.0.1', '127.0.0.2', '::1', '[::1]', 'localhost'])('%s is this machine', (host) => {
  expect(isLoopback(host)).toBe(true);
});

it.each([
  '0.0.0.0',
  '::',
  '10.0.0.1',
  '127.0.0.1.example',
  '127.1',
  '127.0.0.256',
  '127.0.0.01',
  '2130706433',
  'localhost.',
])('%s is not known as this machine', (host) => {
  expect(isLoopback(host)).toBe(false);
});

it('a server on port 80 is reached with and without it', () => {
  expect(hostNames('127.0.0.2', 80)).toContain('127.0.0.2');
  expect(hostNames('::1', 80)).toContain('[::1]:80');
  expect(hostNames('LOCALHOST', 8787)).toEqual(expect.arrayContaining(['localhost:8787', '127.0.0.1:8787']));
  expect(hostNames('localhost', 8787)).not.toContain('localhost');
});
