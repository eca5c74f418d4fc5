/**
 * Plain words for the validation codes of the C2PA specification
 * (https://spec.c2pa.org/specifications/specifications/2.2/specs/C2PA_Specification.html, section 15) and of
 * the CAWG identity assertion. The words say what was checked, never more: a match shows that bytes are
 * unchanged, not that a scene is true. The list is open: a code that is not here is shown as it is.
 */
const codeWords: Readonly<Record<string, string>> = {
  // Signature of the claim
  'claimSignature.validated': 'The signature over the claim is intact.',
  'claimSignature.insideValidity': 'It was signed while the signer’s certificate was valid.',
  'claimSignature.mismatch':
    'The signature does not fit the claim: the claim was changed, or signed with another key.',
  'claimSignature.missing': 'The claim has no signature.',
  'claimSignature.outsideValidity': 'It was signed outside the validity of the signer’s certificate.',
  // Signer
  'signingCredential.trusted': 'The signer’s certificate leads to an entry of the trust list that was used.',
  'signingCredential.untrusted': 'The signer’s certificate is on no trust list that was used.',
  'signingCredential.invalid': 'The certificate may not be used for signing such claims.',
  'signingCredential.expired': 'The signer’s certificate had expired.',
  'signingCredential.revoked': 'The signer’s certificate was revoked by its issuer.',
  'signingCredential.ocsp.notRevoked': 'The issuer stated that the certificate was not revoked.',
  'signingCredential.ocsp.revoked': 'The issuer stated that the certificate was revoked.',
  'signingCredential.ocsp.skipped': 'Whether the certificate was revoked was not asked.',
  'signingCredential.ocsp.inaccessible': 'Whether the certificate was revoked could not be asked.',
  'signingCredential.ocsp.unknown': 'The issuer could not say whether the certificate was revoked.',
  // Time
  'timeStamp.trusted': 'The time stamp comes from an authority on the trust list that was used.',
  'timeStamp.validated': 'The time stamp is intact.',
  'timeStamp.untrusted': 'The time-stamp authority is on no trust list that was used.',
  'timeStamp.mismatch': 'The time stamp belongs to other data.',
  'timeStamp.malformed': 'The time stamp cannot be read.',
  'timeStamp.outsideValidity': 'The time stamp lies outside the validity of a certificate.',
  'timeStamp.credentialInvalid': 'The certificate of the time-stamp authority is not valid for time stamps.',
  'timeOfSigning.insideValidity': 'The stated time of signing lies inside the certificate’s validity.',
  'timeOfSigning.outsideValidity': 'The stated time of signing lies outside the certificate’s validity.',
  // Binding to the file
  'assertion.dataHash.match': 'The bytes of the file are those that were signed.',
  'assertion.dataHash.mismatch':
    'The bytes of the file are not those that were signed: it was changed afterwards.',
  'assertion.dataHash.malformed': 'The statement about the file’s bytes cannot be read.',
  'assertion.dataHash.redacted': 'The statement about the file’s bytes was removed, which is not allowed.',
  'assertion.dataHash.additionalExclusionsPresent':
    'Some ranges of the file are not covered by the signature.',
  'assertion.bmffHash.match': 'The media parts of the file are those that were signed.',
  'assertion.bmffHash.mismatch':
    'The media parts of the file are not those that were signed: it was changed afterwards.',
  'assertion.bmffHash.malformed': 'The statement about the file’s media parts cannot be read.',
  'assertion.bmffHash.additionalExclusionsPresent':
    'Some parts of the file are not covered by the signature.',
  'assertion.boxesHash.match': 'The parts of the file are those that were signed.',
  'assertion.boxesHash.mismatch':
    'The parts of the file are not those that were signed: it was changed afterwards.',
  'assertion.boxesHash.malformed': 'The statement about the file’s parts cannot be read.',
  'assertion.boxesHash.unknownBox': 'The file has a part that the signature does not know.',
  'assertion.boxesHash.additionalExclusionsPresent':
    'Some parts of the file are not covered by the signature.',
  'assertion.collectionHash.match': 'All files of the collection are those that were signed.',
  'assertion.collectionHash.mismatch': 'A file of the collection is not the one that was signed.',
  'assertion.collectionHash.malformed': 'The statement about the collection cannot be read.',
  'assertion.collectionHash.incorrectFileCount': 'The collection has more or fewer files than were signed.',
  'assertion.collectionHash.invalidURI': 'The collection names a file by an address that is not allowed.',
  'assertion.multiAssetHash.match': 'All parts of the multi-part file are those that were signed.',
  'assertion.multiAssetHash.mismatch': 'A part of the multi-part file is not the one that was signed.',
  'assertion.multiAssetHash.malformed': 'The statement about the parts of the file cannot be read.',
  'assertion.multiAssetHash.missingPart': 'A part of the multi-part file is missing.',
  'claim.hardBindings.missing': 'Nothing ties the claim to the bytes of a file.',
  'assertion.multipleHardBindings':
    'The claim is tied to the file in more than one way, which is not allowed.',
  // Assertions
  'assertion.hashedURI.match': 'This statement is unchanged since it was signed.',
  'assertion.hashedURI.mismatch': 'This statement was changed after it was signed.',
  'assertion.accessible': 'A statement kept elsewhere could be read.',
  'assertion.inaccessible': 'A statement kept elsewhere could not be read.',
  'assertion.missing': 'A statement that the claim lists is missing.',
  'assertion.required.missing': 'A statement that every claim must have is missing.',
  'assertion.undeclared': 'There is a statement that the claim does not list.',
  'assertion.outsideManifest': 'The claim lists a statement of another manifest.',
  'assertion.notRedacted': 'A statement that should have been removed is still there.',
  'assertion.selfRedacted': 'A manifest removed one of its own statements, which is not allowed.',
  'assertion.cbor.invalid': 'A statement cannot be read.',
  'assertion.json.invalid': 'A statement cannot be read.',
  'assertion.metadata.disallowed': 'The metadata holds fields that are not allowed.',
  'assertion.timestamp.malformed': 'A time-stamp statement cannot be read.',
  'assertion.action.ingredientMismatch': 'An action names an ingredient that is not there.',
  'assertion.action.malformed': 'The list of actions cannot be read.',
  'assertion.action.redacted': 'The list of actions was removed, which is not allowed.',
  'assertion.action.redactionMismatch': 'An action speaks of a removed statement that is not known.',
  'assertion.cloud-data.actions': 'Actions are kept elsewhere, which is not allowed here.',
  'assertion.cloud-data.hardBinding': 'The tie to the file is kept elsewhere, which is not allowed.',
  'assertion.cloud-data.malformed': 'A reference to a statement kept elsewhere cannot be read.',
  'assertion.external-reference.malformed': 'A reference to something outside cannot be read.',
  'assertion.ingredient.malformed': 'An ingredient cannot be read.',
  'hashedURI.missing': 'Something that the claim refers to is missing.',
  'hashedURI.mismatch': 'Something that the claim refers to was changed.',
  // Claims and manifests
  'claim.missing': 'The manifest has no claim.',
  'claim.multiple': 'The manifest has more than one claim.',
  'claim.malformed': 'The claim cannot be read.',
  'claim.cbor.invalid': 'The claim cannot be read.',
  'claim.required.missing': 'The claim lacks a field that it must have.',
  'manifest.inaccessible': 'A manifest kept elsewhere could not be read.',
  'manifest.multipleParents': 'The manifest names more than one parent.',
  'manifest.unknownProvenance': 'Where this part comes from is not known.',
  'manifest.compressed.invalid': 'A compressed manifest cannot be unpacked.',
  'manifest.update.invalid': 'An update of the manifest is not valid.',
  'manifest.update.wrongParents': 'An update of the manifest does not name exactly one parent.',
  'manifest.timestamp.invalid': 'A time-stamp manifest is not valid.',
  'manifest.timestamp.wrongParents': 'A time-stamp manifest does not name exactly one parent.',
  // Ingredients
  'ingredient.manifest.validated': 'The manifest of this ingredient is the one that was signed.',
  'ingredient.manifest.mismatch': 'The manifest of this ingredient is not the one that was signed.',
  'ingredient.manifest.missing': 'The manifest of this ingredient is missing.',
  'ingredient.claimSignature.validated': 'The signature of this ingredient is the one that was noted.',
  'ingredient.claimSignature.mismatch': 'The signature of this ingredient is not the one that was noted.',
  'ingredient.claimSignature.missing': 'The signature of this ingredient is missing.',
  'ingredient.unknownProvenance': 'The ingredient came without Content Credentials.',
  // General
  'algorithm.unsupported': 'It uses a method of hashing or signing that the reader does not know.',
  'algorithm.deprecated': 'It uses a method of hashing or signing that should no longer be used.',
  'general.error': 'The reader failed for a reason it does not name.',
  'cawg.identity.well-formed':
    'The statement of identity can be read and fits; whether to trust it is another matter.',
  'cawg.identity.trusted': 'The statement of identity leads to an entry of the trust list that was used.',
  'cawg.identity.assertion.mismatch': 'The statement of identity belongs to other statements.',
  'cawg.identity.assertion.duplicate': 'The statement of identity names the same statement twice.',
  'cawg.identity.hard_binding_missing': 'The statement of identity is not tied to the file.',
  'cawg.identity.pad.invalid': 'The statement of identity is filled up in a way that is not allowed.',
  'cawg.identity.sig_type.unknown': 'The statement of identity is signed in a way the reader does not know.',
  'cawg.ica.credential_valid': 'The identity credential is valid.',
  'cawg.ica.signature_mismatch': 'The identity credential’s signature does not fit.',
  'cawg.ica.signer_payload.mismatch': 'The identity credential belongs to other statements.',
};

const known = new Map(Object.entries(codeWords));

/** What a validation code means, or null for one that is not known here. */
export function validationWords(code: string): string | null {
  return known.get(code) ?? null;
}

/** @internal All codes with words, for tests. */
export const knownValidationCodes: readonly string[] = [...known.keys()];
