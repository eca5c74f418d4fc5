// Part of the build: leaves the smallest brotli form of each text file of the page beside it, so that the server never has to make one.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const folder = fileURLToPath(new URL('../dist/web/', import.meta.url));
const compressible = /\.(?:css|html|js|json|mjs|svg|ttf|txt|wasm|webmanifest)$/;
/** Above this size the best level takes seconds and gains little. */
const bestLevelUpTo = 1_500_000;

const compress = promisify(brotliCompress);
const names = await readdir(folder, { recursive: true });
await Promise.all(
  names
    .filter((name) => compressible.test(name))
    .map(async (name) => {
      const body = await readFile(join(folder, name));
      const quality = body.length <= bestLevelUpTo ? constants.BROTLI_MAX_QUALITY : 7;
      const packed = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
      await writeFile(join(folder, `${name}.br`), packed);
    }),
);
