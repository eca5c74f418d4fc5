import { describe, expect, test } from 'vitest';
import { credentialState } from './credential-state.ts';
import { knownValidationCodes, validationWords } from './validation-codes.ts';

describe('validation codes', () => {
  test('each known code has a sentence of its own', () => {
    for (const code of knownValidationCodes) expect(validationWords(code)).toMatch(/^[A-Z].*\.$/);
    expect(knownValidationCodes.length).toBeGreaterThan(80);
  });

  test('no sentence promises that something is true, real or authentic', () => {
    for (const code of knownValidationCodes)
      expect(validationWords(code)).not.toMatch(/authentic|genuine|\breal\b/i);
  });

  test.each(['assertion.future.thing', '', 'constructor', '__proto__', 'toString'])(
    'the code “%s” is not known and gets no invented words',
    (code) => {
      expect(validationWords(code)).toBeNull();
    },
  );
});

describe('the state of credentials', () => {
  test('trusted, valid and invalid are three different things', () => {
    expect(['Trusted', 'Valid', 'Invalid'].map((given) => credentialState(given).state)).toEqual([
      'trusted',
      'valid',
      'invalid',
    ]);
  });

  test.each(['trusted', 'TRUSTED', 'Trusted ', 'Тrusted', 'Trusted\u200b'])(
    'a word that only looks like “Trusted” (%s) is not trusted',
    (given) => {
      expect(credentialState(given).state).toBe('unrecognised');
    },
  );

  test('a missing state is not a state', () => {
    expect(credentialState({ gap: 'missing' })).toMatchObject({ state: 'none', word: 'State not given' });
  });
});
