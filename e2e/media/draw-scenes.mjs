/**
 * Draws the pictures of the demo video as SVG, one per frame: node draw-scenes.mjs VOICE.wav FOLDER
 * The mouth follows the loudness of the voice. Paper-cut scenes of our own; nobody in them exists.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const width = 960;
const height = 540;
const framesPerSecond = 25;
const duration = 20;

const [voicePath, folder] = process.argv.slice(2);
if (voicePath === undefined || folder === undefined)
  throw new Error('usage: draw-scenes.mjs VOICE.wav FOLDER');

/** Loudness 0..1 per video frame of a 16-bit mono WAV with a 44-byte header. */
function readLoudness(path) {
  const wav = readFileSync(path);
  const rate = wav.readUInt32LE(24);
  const perFrame = Math.floor(rate / framesPerSecond);
  return Array.from({ length: duration * framesPerSecond }, (_, frame) => {
    let sum = 0;
    for (let i = 0; i < perFrame; i++) {
      const offset = 44 + 2 * (frame * perFrame + i);
      const sample = offset + 2 <= wav.length ? wav.readInt16LE(offset) / 32768 : 0;
      sum += sample * sample;
    }
    return Math.min(1, Math.sqrt(sum / perFrame) * 6);
  });
}

const rect = ([x, y, w, h], fill, extra = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${extra}/>`;
const oval = ([x, y, rx, ry], fill, extra = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`;
const path = (d, fill, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`;
const group = (transform, ...parts) => `<g transform="${transform}">${parts.join('')}</g>`;
const text = ([x, y, size], [fill, words], extra = '') =>
  `<text x="${x}" y="${y}" font-family="DejaVu Sans" font-size="${size}" fill="${fill}" ${extra}>${words}</text>`;

/** The town square at dusk, the camera slowly closing in. */
function drawSquare(time) {
  const zoom = 1 + time * 0.025;
  const windows = Array.from({ length: 7 }, (_, index) => {
    const x = 268 + index * 64;
    const lit = index === 2 || index === 3 || index === 5;
    return (
      rect([x, 236, 30, 58], lit ? '#f2c879' : '#35455f', 'rx="15"') +
      rect([x, 326, 30, 52], index === 3 ? '#35455f' : '#2c3a52')
    );
  });
  const columns = Array.from({ length: 6 }, (_, index) => rect([372 + index * 42, 322, 14, 96], '#d9cdb6'));
  return group(
    `translate(${(width / 2) * (1 - zoom)} ${height * 0.62 * (1 - zoom)}) scale(${zoom})`,
    rect([0, 0, width, height], 'url(#dusk)'),
    oval([790, 118, 34, 34], '#f4e3c1', 'opacity="0.85"'),
    path('M0 400 L0 300 L90 260 L150 290 L210 250 L240 300 L240 420 Z', '#2b3850'),
    path('M960 400 L960 280 L880 250 L820 296 L760 262 L720 310 L720 420 Z', '#2b3850'),
    rect([236, 206, 488, 222], '#bfae92'),
    path('M216 208 L480 128 L744 208 Z', '#a8977b'),
    oval([480, 178, 20, 20], '#efe6d2'),
    path('M480 178 L480 165 M480 178 L489 183', 'none', 'stroke="#35455f" stroke-width="2.5"'),
    rect([236, 206, 488, 12], '#8f8067'),
    ...windows,
    rect([356, 310, 268, 12], '#efe6d2'),
    ...columns,
    rect([456, 340, 48, 88], '#4b3527'),
    rect([476, 66, 4, 62], '#6d6250'),
    path(
      `M480 68 q 18 ${6 + 3 * Math.sin(time * 3)} 34 0 l 0 24 q -18 ${6 + 3 * Math.sin(time * 3 + 1)} -34 0 Z`,
      '#7b3f5c',
    ),
    rect([0, 420, width, 120], '#4a4f5c'),
    path('M0 540 L360 420 L600 420 L960 540 Z', '#5d6270'),
  );
}

function drawFlag(x, sway) {
  return (
    rect([x, 96, 5, 330], '#8c7a56') +
    path(`M${x + 5} 104 q 34 ${14 + sway} 60 70 q 8 70 -6 150 q -30 -30 -54 -20 Z`, '#7b3f5c') +
    path(`M${x + 5} 172 q 34 ${14 + sway} 62 66 l -2 30 q -34 -50 -60 -40 Z`, '#d9b45b')
  );
}

/** The speaker at the lectern. `open` = how far the mouth is open, 0..1. */
function drawSpeaker(time, open) {
  const nod = 3 * Math.sin(time * 2.1) + open * 2;
  const blink = time % 3.4 < 0.12;
  const eye = (x) =>
    blink
      ? rect([x - 7, 213, 14, 2.5], '#4b3527')
      : oval([x, 214, 7, 5], '#fbf6ee') + oval([x, 214, 3.4, 4], '#3b2a20');
  return [
    path('M318 470 Q330 350 430 326 L530 326 Q630 350 642 470 Z', '#28344a'),
    path('M446 326 L480 420 L514 326 Z', '#f3eee4'),
    path('M472 340 L488 340 L494 400 L480 418 L466 400 Z', '#7b3f5c'),
    path('M446 326 L470 400 L430 352 Z M514 326 L490 400 L530 352 Z', '#1f293b'),
    group(
      `translate(0 ${nod})`,
      rect([454, 276, 52, 58], '#d8a47f', 'rx="18"'),
      oval([480, 222, 62, 78], '#e3b18d'),
      path(
        'M416 218 Q408 128 480 126 Q552 128 544 218 Q536 168 500 162 Q446 176 426 176 Q418 196 416 218 Z',
        '#6f6a66',
      ),
      oval([417, 226, 9, 16], '#d8a47f'),
      oval([543, 226, 9, 16], '#d8a47f'),
      eye(455),
      eye(505),
      path('M442 200 q 13 -8 26 -1', 'none', 'stroke="#5b5551" stroke-width="4" stroke-linecap="round"'),
      path('M492 199 q 13 -7 26 1', 'none', 'stroke="#5b5551" stroke-width="4" stroke-linecap="round"'),
      path('M480 216 q -8 26 2 30', 'none', 'stroke="#c18c68" stroke-width="3.5" stroke-linecap="round"'),
      oval([480, 268, 20, 2.5 + 11 * open], '#6b2b2b'),
      open > 0.25 ? rect([466, 268 - 11 * open + 1, 28, 4], '#f6f1ea', 'rx="2"') : '',
    ),
  ].join('');
}

function drawLectern() {
  const crest = path('M480 440 l 26 8 0 26 q -4 20 -26 28 q -22 -8 -26 -28 l 0 -26 Z', '#d9b45b');
  return [
    path('M330 416 L630 416 L608 540 L352 540 Z', '#5a3d2b'),
    rect([316, 404, 328, 18], '#6d4a34', 'rx="4"'),
    crest,
    path('M480 448 l 0 46 M466 462 l 28 0', 'none', 'stroke="#5a3d2b" stroke-width="4"'),
    path('M424 406 q 6 -50 26 -66 M536 406 q -6 -50 -26 -66', 'none', 'stroke="#20242c" stroke-width="4"'),
    oval([452, 336, 9, 12], '#20242c'),
    oval([508, 336, 9, 12], '#20242c'),
  ].join('');
}

/** The council hall, near or far. */
function drawHall(time, { open, zoom }) {
  const folds = Array.from({ length: 16 }, (_, index) =>
    rect([index * 60, 0, 30, height], index % 2 === 0 ? '#43536f' : '#3d4c66'),
  );
  return group(
    `translate(${(width / 2) * (1 - zoom)} ${250 * (1 - zoom)}) scale(${zoom})`,
    rect([-60, -60, width + 120, height + 120], '#40506b'),
    ...folds,
    rect([0, 0, width, 44], '#2d3950'),
    rect([0, 44, width, 5], '#d9b45b'),
    drawFlag(196, 4 * Math.sin(time * 1.3)),
    drawFlag(716, 4 * Math.sin(time * 1.3 + 2)),
    drawSpeaker(time, open),
    drawLectern(),
  );
}

/** Reporters seen from the stage, cameras flashing. */
function drawPress(time) {
  const coats = ['#51475f', '#3f5a5c', '#6b4f43', '#39485f', '#5d5a49', '#4b3c52'];
  const heads = Array.from({ length: 11 }, (_, index) => {
    const x = 40 + index * 88 + (index % 2) * 18;
    const y = 300 + (index % 3) * 34 + 4 * Math.sin(time * 2 + index);
    const skin = ['#e3b18d', '#b98560', '#8a5a3f', '#efc9a8'][index % 4];
    const hair = ['#3b2a20', '#6f6a66', '#20242c', '#7a4a2a'][(index + 1) % 4];
    const coat = coats[index % coats.length];
    const flash = Math.floor(time * 7) % 11 === index;
    return [
      path(`M${x - 58} 560 Q${x - 52} ${y + 62} ${x} ${y + 54} Q${x + 52} ${y + 62} ${x + 58} 560 Z`, coat),
      oval([x, y, 34, 42], skin),
      path(
        `M${x - 36} ${y} Q${x - 36} ${y - 50} ${x} ${y - 48} Q${x + 36} ${y - 50} ${x + 36} ${y} Q${x + 20} ${y - 26} ${x - 10} ${y - 22} Z`,
        hair,
      ),
      index % 2 === 0
        ? rect([x - 26, y + 2, 52, 30], '#20242c', 'rx="5"') + oval([x, y + 17, 12, 12], '#56617a')
        : '',
      flash ? oval([x + 20, y - 4, 70, 70], 'url(#flash)') : '',
    ].join('');
  });
  return [
    rect([0, 0, width, height], '#57493f'),
    rect([0, 0, width, 190], '#4a3d35'),
    ...[120, 360, 600, 840].map((x) => rect([x - 40, 30, 80, 140], '#8fa3b8', 'rx="40" opacity="0.55"')),
    ...heads,
  ].join('');
}

function drawTitle() {
  return [
    rect([48, 424, 8, 58], '#d9b45b'),
    rect([56, 424, 396, 58], '#101722', 'opacity="0.82"'),
    text([74, 449, 20], ['#f6f1ea', 'Mayor’s statement'], 'font-weight="bold"'),
    text([74, 471, 14], ['#c9d2df', 'Council hall, Valdoria']),
  ].join('');
}

/** Says on every frame what it is. */
function drawMark() {
  return (
    rect([672, 22, 266, 26], '#101722', 'rx="13" opacity="0.6"') +
    text([805, 39.5, 12], ['#f6f1ea', 'Demo: drawn and spoken by machine'], 'text-anchor="middle"')
  );
}

function drawScene(time, open) {
  if (time < 2) return drawSquare(time);
  if (time >= 13 && time < 15) return drawPress(time);
  if (time >= 15) return drawHall(time, { open, zoom: 1.55 });
  return drawHall(time, { open, zoom: 1 + (time - 2) * 0.012 }) + (time < 6.5 ? drawTitle() : '');
}

const definitions = `<defs>
<linearGradient id="dusk" x2="0" y2="1"><stop stop-color="#3a4a6b"/><stop offset="0.7" stop-color="#c9876b"/><stop offset="1" stop-color="#e6b07f"/></linearGradient>
<radialGradient id="flash"><stop stop-color="#ffffff"/><stop offset="0.3" stop-color="#ffffff" stop-opacity="0.7"/><stop offset="1" stop-color="#ffffff" stop-opacity="0"/></radialGradient>
</defs>`;

mkdirSync(folder, { recursive: true });
readLoudness(voicePath).forEach((open, frame) => {
  const scene = drawScene(frame / framesPerSecond, open);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${definitions}${scene}${drawMark()}</svg>`;
  writeFileSync(join(folder, `${String(frame).padStart(4, '0')}.svg`), svg);
});
