import { activeManifest, ingredientManifest, type ManifestSeed } from './manifests.ts';
import { hexDigest } from './random.ts';
import type { CredentialStory } from './story.ts';
import type { Submission } from './submission.ts';
import type { WireC2pa, WireC2paCode, WireC2paResults } from './wire.ts';

/**
 * Content Credentials as the C2PA reader writes them. All signers, products and certificates are
 * invented. The reader's states are `Trusted` (signer on a trust list), `Valid` (intact, signer not on
 * a list) and `Invalid`.
 */
export function generateCredential(kind: CredentialStory, submission: Submission): WireC2pa | null {
  if (kind === null) return null;
  const urn = urnOf(`${submission.fileSeed}/manifest`);
  const seed: ManifestSeed = { urn, submission };
  return { camera: fromCamera, edited: fromEditor, generator: fromGenerator, tampered: fromTampered }[kind](
    seed,
  );
}

/** A manifest's key, in the form of a UUID URN, from a seed. */
function urnOf(seed: string): string {
  const hex = hexDigest(seed);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return `urn:c2pa:${[...parts, hex.slice(20, 32)].join('-')}`;
}

function codesFor(urn: string) {
  const signature = `self#jumbf=/c2pa/${urn}/c2pa.signature`;
  const assertion = (label: string): string => `self#jumbf=/c2pa/${urn}/c2pa.assertions/${label}`;
  const code = (name: string, url: string, explanation: string): WireC2paCode => ({
    code: name,
    url,
    explanation,
  });
  return {
    insideValidity: code('claimSignature.insideValidity', signature, 'claim signature valid'),
    validated: code('claimSignature.validated', signature, 'claim signature valid'),
    trusted: code(
      'signingCredential.trusted',
      signature,
      'signing certificate trusted, found in System trust anchors',
    ),
    untrusted: code('signingCredential.untrusted', signature, 'signing certificate untrusted'),
    revocationSkipped: code(
      'signingCredential.ocsp.skipped',
      signature,
      'revocation of the signing certificate was not checked',
    ),
    timeStamp: code('timeStamp.validated', signature, 'timestamp message digest matched: Chronos TSA'),
    timeStampUntrusted: code(
      'timeStamp.untrusted',
      signature,
      'timestamp cert untrusted: Chronos TSA 2026-2',
    ),
    uri: (label: string) =>
      code('assertion.hashedURI.match', assertion(label), `hashed uri matched: ${assertion(label)}`),
    dataMatch: code('assertion.bmffHash.match', assertion('c2pa.hash.bmff.v3'), 'BMFF hash valid'),
    dataMismatch: code(
      'assertion.bmffHash.mismatch',
      assertion('c2pa.hash.bmff.v3'),
      'asset hash error, name: BMFF file hash, error: hash verification( Hashes do not match )',
    ),
    unknownIngredient: code(
      'ingredient.unknownProvenance',
      assertion('c2pa.ingredient.v3'),
      'ingredient does not have provenance',
    ),
  };
}

const none: WireC2paResults = { success: [], informational: [], failure: [] };

/** Signed in the camera, signer on a trust list, nothing done since. */
function fromCamera(seed: ManifestSeed): WireC2pa {
  const codes = codesFor(seed.urn);
  return {
    manifests: { [seed.urn]: activeManifest('camera', seed) },
    active_manifest: seed.urn,
    validation_state: 'Trusted',
    validation_status: [],
    validation_results: {
      activeManifest: {
        success: [
          codes.timeStamp,
          codes.trusted,
          codes.insideValidity,
          codes.validated,
          codes.uri('c2pa.actions.v2'),
          codes.uri('c2pa.metadata'),
          codes.dataMatch,
        ],
        informational: [codes.revocationSkipped],
        failure: [],
      },
      ingredientDeltas: [],
    },
  };
}

/** A signed camera original, cut and colour-corrected in an editor that signed again. */
function fromEditor(seed: ManifestSeed): WireC2pa {
  const codes = codesFor(seed.urn);
  const original = urnOf(`${seed.urn}/original`);
  const originalCodes = codesFor(original);
  return {
    manifests: {
      [original]: ingredientManifest('camera', { ...seed, urn: original }),
      [seed.urn]: activeManifest('editor', seed, original),
    },
    active_manifest: seed.urn,
    validation_state: 'Trusted',
    validation_status: [],
    validation_results: {
      activeManifest: {
        success: [
          codes.timeStamp,
          codes.trusted,
          codes.insideValidity,
          codes.validated,
          codes.uri('c2pa.actions.v2'),
          codes.uri('c2pa.ingredient.v3'),
          codes.dataMatch,
        ],
        informational: [codes.revocationSkipped, codes.timeStampUntrusted],
        failure: [],
      },
      ingredientDeltas: [
        {
          ingredientAssertionURI: `self#jumbf=/c2pa/${seed.urn}/c2pa.assertions/c2pa.ingredient.v3`,
          validationDeltas: {
            success: [],
            informational: [originalCodes.revocationSkipped],
            failure: [originalCodes.untrusted],
          },
        },
      ],
    },
  };
}

/** Signed by a generator that says what it is; intact, but its certificate is on no trust list. */
function fromGenerator(seed: ManifestSeed): WireC2pa {
  const codes = codesFor(seed.urn);
  return {
    manifests: { [seed.urn]: activeManifest('generator', seed) },
    active_manifest: seed.urn,
    validation_state: 'Valid',
    validation_status: [codes.untrusted],
    validation_results: {
      activeManifest: {
        success: [
          codes.insideValidity,
          codes.validated,
          codes.uri('c2pa.actions.v2'),
          codes.uri('c2pa.ingredient.v3'),
          codes.uri('c2pa.ingredient.v3__1'),
          codes.dataMatch,
        ],
        informational: [codes.timeStampUntrusted, codes.unknownIngredient],
        failure: [codes.untrusted],
      },
      ingredientDeltas: [],
    },
  };
}

/** Signed by a body camera and changed afterwards by something that did not sign. */
function fromTampered(seed: ManifestSeed): WireC2pa {
  const codes = codesFor(seed.urn);
  return {
    manifests: { [seed.urn]: activeManifest('bodycam', seed) },
    active_manifest: seed.urn,
    validation_state: 'Invalid',
    validation_status: [codes.dataMismatch],
    validation_results: {
      activeManifest: {
        ...none,
        success: [
          codes.timeStamp,
          codes.trusted,
          codes.insideValidity,
          codes.validated,
          codes.uri('c2pa.actions.v2'),
        ],
        failure: [codes.dataMismatch],
      },
      ingredientDeltas: [],
    },
  };
}
