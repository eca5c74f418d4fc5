/** `verify.html` of an evidence bundle in English. `said` is what its script says; it puts values for names in braces. */
export const offlineEn = {
  title: 'Check this evidence bundle',
  intro: 'Nothing leaves this computer. Choose the bundle’s ZIP file, or the folder it was unpacked to.',
  zip: 'ZIP file',
  folder: 'Unpacked folder',
  caution:
    'A page inside the bundle could itself have been changed. README.txt shows the same checks with tools of your own.',
  idle: 'Nothing is checked yet.',
  said: {
    checking: 'Checking… {done} of {total}',
    failed: 'This could not be checked. A ZIP file may be incomplete, or of a kind that cannot be read here.',
    no_manifest: 'There is no manifest-sha256.txt here. Choose the bundle’s ZIP or its unpacked folder.',
    all_listed: 'All {total} files are as listed.',
    some_not_listed: '{bad} of {total} files are not as listed.',
    key: 'Key {key}. Compare it with the server’s.',
    intact: 'intact',
    changed: 'CHANGED: not the file that was listed',
    missing: 'MISSING',
    unreadable: 'cannot be read',
    unlisted: 'not listed: it was added later, or is no part of the bundle',
    valid: 'The server’s statement is signed and speaks of this very manifest.',
    invalid: 'The signature does NOT fit the statement. Do not rely on it.',
    other_manifest:
      'The signature is good, but it speaks of ANOTHER manifest. The list of files was changed.',
    not_signed: 'Not signed: nothing ties this bundle to a server.',
    cannot_check: 'This browser cannot check the signature. README.txt shows how to do it with openssl.',
  },
};

export type OfflineWords = typeof offlineEn;
