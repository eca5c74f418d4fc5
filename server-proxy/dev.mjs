// npm run dev: compiles the server as it changes, restarts it, and serves the page with hot reload. With no key it reads the demo service.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, npm, requireNode, root } from './prepare.mjs';

requireNode();
ensureInstalled();
npm(['run', '--silent', 'build:server']);

const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
process.env.PORT ??= '8787';

const bin = (path) => join(root, 'node_modules', path);
// Only the server may see the key.
const { IDENTIFAI_API_KEY: _key, ...withoutKey } = process.env;
const children = [
  [
    [bin('typescript/bin/tsc'), '-p', 'server-proxy/tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    withoutKey,
  ],
  [['--watch', 'dist/server/server-proxy/main.js'], process.env],
  [[bin('vite/bin/vite.js')], withoutKey],
].map(([parameters, env]) =>
  spawn(process.execPath, parameters, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }),
);

// Whichever ends first takes the others along, so that no watcher stays behind.
const stop = () => {
  for (const child of children) child.kill();
};
for (const child of children) child.once('exit', stop);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
