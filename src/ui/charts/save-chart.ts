type SavedChart = { title: string; legend: readonly { label: string; colour: string }[] };

/** What a drawing needs to look the same without our stylesheets. */
const inlined = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
];

const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const heading = 56;

/** The drawing as a file of its own: styles written into it, on paper, with title and legend. */
export function toSvgText(drawing: SVGSVGElement, { title, legend }: SavedChart): string {
  const width = drawing.clientWidth || Number(drawing.getAttribute('width'));
  const height = drawing.clientHeight || Number(drawing.getAttribute('height'));
  const body = drawing.cloneNode(true);
  if (!(body instanceof SVGSVGElement)) throw new TypeError('A copy of a drawing is a drawing.');
  inlineStyles(drawing, body);
  body.setAttribute('x', String(margin));
  body.setAttribute('y', String(heading));

  const page = document.createElementNS(namespace, 'svg');
  const size = { width: width + 2 * margin, height: height + heading + margin };
  page.setAttribute('xmlns', namespace);
  page.setAttribute('width', String(size.width));
  page.setAttribute('height', String(size.height));
  page.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  page.setAttribute('font-family', 'Inter, system-ui, sans-serif');
  page.append(
    shape('rect', { width: '100%', height: '100%', fill: colourOf(drawing, '--surface') }),
    words(title, { x: margin, y: 24, size: 15, weight: 600, fill: colourOf(drawing, '--ink') }),
    ...legendShapes(drawing, legend),
    body,
  );
  return new XMLSerializer().serializeToString(page);
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of inlined) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy !== undefined) inlineStyles(child, copy);
  }
}

function legendShapes(drawing: Element, legend: SavedChart['legend']): SVGElement[] {
  let x = margin;
  return legend.flatMap(({ label, colour }) => {
    const start = x;
    // No text can be measured outside the page: about 7.5 pixels a character at this size.
    x += 34 + label.length * 7.5;
    return [
      shape('rect', { x: start, y: 36, width: 10, height: 10, rx: 2, fill: colourOf(drawing, colour) }),
      words(label, { x: start + 15, y: 45, size: 12, weight: 400, fill: colourOf(drawing, '--ink-muted') }),
    ];
  });
}

function shape(name: 'rect' | 'text', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

type Lettering = { x: number; y: number; size: number; weight: number; fill: string };

function words(text: string, { x, y, size, weight, fill }: Lettering): SVGElement {
  const element = shape('text', { x, y, fill, 'font-size': size, 'font-weight': weight });
  element.textContent = text;
  return element;
}

/** A token as a plain colour; `light-dark()` means nothing outside the page. */
function colourOf(near: Element, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  (near.parentElement ?? document.body).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Twice the size on screen, so that it stays sharp on slides. */
const scale = 2;

/** Draws an SVG text into a PNG. */
export async function toPngBlob(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The picture could not be made.'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
