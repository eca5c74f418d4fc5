import type { Reading } from '#contract/gap.ts';
import { describeGap, isGap } from '#domain/reading.ts';

export type CredentialState = 'trusted' | 'valid' | 'invalid' | 'unrecognised' | 'none';

export type CredentialStateWords = { state: CredentialState; word: string; sentence: string };

/**
 * The three states of the C2PA tools in words (https://docs.rs/c2pa/0.75.13/c2pa/enum.ValidationState.html).
 * None of them says that what is shown is true, and `Valid` does not say that the signer is known.
 */
const states: ReadonlyMap<string, CredentialStateWords> = new Map([
  [
    'Trusted',
    {
      state: 'trusted',
      word: 'Trusted signer',
      sentence:
        'Unchanged since it was signed, by a signer on the trust list that was used. It shows who signed, not that the scene is true.',
    },
  ],
  [
    'Valid',
    {
      state: 'valid',
      word: 'Valid, signer not on a list',
      sentence:
        'Unchanged since it was signed, but the signer is on no trust list that was used: anyone can sign under any name. It shows nothing about the scene.',
    },
  ],
  [
    'Invalid',
    {
      state: 'invalid',
      word: 'Invalid',
      sentence:
        'At least one check failed, so what the credentials say cannot be relied on. That does not show that the picture is artificial.',
    },
  ],
]);

/** A validation state as given, in words; exact spelling only, so that a look-alike is never “trusted”. */
export function credentialState(given: Reading<string>): CredentialStateWords {
  if (isGap(given))
    return {
      state: 'none',
      word: `State ${describeGap(given)}`,
      sentence: 'The service gave no usable state.',
    };
  return (
    states.get(given) ?? {
      state: 'unrecognised',
      word: `Unrecognised state “${given}”`,
      sentence: 'This version does not know this state. It is not read as trusted or valid.',
    }
  );
}
