// The barest server Node allows: takes a request, sends bytes that lie ready. `folders` maps the start of a path to a folder.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

process.once('message', ({ body = new Uint8Array(), headers = {}, folders = {} }) => {
  const parts = { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers };
  const server = createServer((request, response) => {
    const folder = Object.keys(folders).find((prefix) => request.url.startsWith(prefix));
    if (folder !== undefined)
      return void sendFile(
        join(folders[folder], normalize(request.url.split('?')[0].slice(folder.length))),
        response,
      );
    request.resume();
    request.on('end', () => {
      response.writeHead(200, parts);
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
});
process.on('disconnect', () => process.exit());

async function sendFile(path, response) {
  const content = await readFile(path).catch(() => null);
  response.writeHead(content === null ? 404 : 200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
  });
  response.end(content ?? 'Not found');
}
