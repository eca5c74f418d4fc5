import { drawHeatmap } from './heatmap.ts';

/** A frame identifier whose heatmap is not what it should be. */
export type HeatmapFault = { name: string; what: string; image: () => Response };

const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

function send(bytes: Uint8Array<ArrayBuffer> | string, type = 'image/png'): Response {
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

const good = (): Uint8Array<ArrayBuffer> => drawHeatmap('heatmap-fault', { share: 0.3 });

/** A true PNG with other sides written into its header (which its checksum then betrays). */
function withSides(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = good();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

function followedBy(extra: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([good(), extra]));
}

export const heatmapFaults: readonly HeatmapFault[] = [
  { name: 'heatmap-good', what: 'a true heatmap', image: () => send(good()) },
  { name: 'heatmap-svg', what: 'an SVG with a script', image: () => send(script, 'image/svg+xml') },
  { name: 'heatmap-svg-as-png', what: 'an SVG that says it is a PNG', image: () => send(script) },
  { name: 'heatmap-html', what: 'a web page', image: () => send('<h1>Maintenance</h1>', 'text/html') },
  { name: 'heatmap-gif', what: 'a GIF', image: () => send('GIF89a\u0001\u0000\u0001\u0000', 'image/gif') },
  { name: 'heatmap-empty', what: 'nothing', image: () => send('') },
  { name: 'heatmap-cut', what: 'a PNG that ends in its header', image: () => send(good().slice(0, 20)) },
  { name: 'heatmap-type', what: 'a true PNG sent as text', image: () => send(good(), 'text/plain') },
  { name: 'heatmap-wide', what: 'a PNG of 60,000 × 60,000', image: () => send(withSides(60_000, 60_000)) },
  {
    name: 'heatmap-polyglot',
    what: 'a true PNG with a ZIP behind it',
    image: () => send(followedBy(Buffer.from('PK\u0003\u0004<script>alert(1)</script>'))),
  },
  {
    name: 'heatmap-large',
    what: 'a PNG of 11 MB',
    image: () => send(followedBy(Buffer.alloc(11 * 1024 * 1024))),
  },
  {
    name: 'heatmap-none',
    what: '404',
    image: () => Response.json({ message: 'Not Found' }, { status: 404 }),
  },
];
