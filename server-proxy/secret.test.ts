import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';

const key = 'canary-Kq7vT2mX/w9Rz+P4=';

describe('a secret', () => {
  it('is redacted in every way a value becomes text', () => {
    const secret = new Secret(key);
    const texts = [
      String(secret),
      ['', secret].join(','),
      JSON.stringify({ secret }),
      inspect({ deep: { secret } }),
      inspect(secret, { showHidden: true }),
      Object.entries(secret).join(),
      new Error('x', { cause: secret }).cause?.toString() ?? '',
    ];
    for (const text of texts) expect(text).not.toContain(key.slice(0, 8));
    expect(secret.reveal()).toBe(key);
  });

  it.each([
    ['plain', key],
    ['in a URL', encodeURIComponent(key)],
    ['in base64', Buffer.from(key).toString('base64')],
    ['in hex', Buffer.from(key).toString('hex')],
    ['in JSON', JSON.stringify(`${key}\n`)],
  ])('is scrubbed from a text %s', (_, form) => {
    const clean = new Secret(key).scrub(`before ${form} after`);
    expect(clean).toContain('[secret]');
    expect(clean).not.toContain(form);
  });

  it('stays scrubbed after it was replaced', () => {
    const secret = new Secret('first-key-1234');
    secret.replace('second-key-5678');
    expect(secret.reveal()).toBe('second-key-5678');
    expect(secret.scrub('first-key-1234 second-key-5678')).toBe('[secret] [secret]');
  });
});
