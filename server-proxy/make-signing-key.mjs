// Makes an Ed25519 signing key: npm run signing-key -- path/of/the/key.pem
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const [path, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0) {
  console.error('Usage: npm run signing-key -- <file>');
  process.exit(2);
}
const { privateKey } = generateKeyPairSync('ed25519');
try {
  // `wx`: an existing key is never overwritten, because signatures made with it could no longer be explained.
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
} catch (error) {
  console.error(
    error.code === 'EEXIST'
      ? `${path} exists already and is left as it is.`
      : `${path} cannot be written: ${error.code}`,
  );
  process.exit(1);
}
console.error(`Wrote ${path}. Set SIGNING_KEY_FILE=${path} and start the server to sign bundles.`);
