import { describe, expect, it } from 'vitest';
import { toSafeUrl } from './safe-url.ts';

describe('toSafeUrl', () => {
  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x/1',
    'about:blank',
    '//evil.example/x',
    '\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https://user:pw@good.example/',
    'https://user@good.example/',
    'https://good.example\\@evil.example/',
    'http://good.example/',
    'https://good.example/a b',
    ' https://good.example/',
    'https://',
    '',
  ])('makes no link of %j', (text) => {
    expect(toSafeUrl(text)).toBeNull();
  });

  it('takes plain https addresses and shows look-alike hosts as punycode', () => {
    expect(toSafeUrl('https://good.example/x?next=javascript:')?.host).toBe('good.example');
    expect(toSafeUrl('https://\u0430pple.example/')?.host).toBe('xn--pple-43d.example');
  });
});
