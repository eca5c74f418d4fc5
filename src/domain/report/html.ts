import type { DocumentBlock, DocumentCell, DocumentSection, ReportDocument } from './document.ts';
import { drawingToSvg } from './html-drawing.ts';
import { escapeHtml } from './html-escape.ts';
import { htmlStyle } from './html-style.ts';
import { stateLooks } from './palette.ts';

/**
 * The report as one HTML file: the accessible, printable form. Every text is escaped, there is no script, and the page
 * forbids itself to load anything. Comes in chunks, a section each.
 */
export function* htmlChunks(document: ReportDocument): Generator<string, void> {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const title = escapeHtml(document.title);
  yield [
    `<!doctype html>\n<html lang="${document.language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>\n<style>${htmlStyle}</style>\n</head>\n<body>`,
    document.banner === null ? '' : `<p class="banner">${escapeHtml(document.banner)}</p>`,
    '<main>\n',
  ].join('\n');
  for (const section of document.sections()) yield sectionHtml(section);
  yield '</main>\n</body>\n</html>\n';
}

/** The whole file as one string; for small reports and tests. */
export function toHtml(document: ReportDocument): string {
  return [...htmlChunks(document)].join('');
}

function sectionHtml({ id, title, kicker, blocks }: DocumentSection): string {
  const heading = id === 'cover' ? 'h1' : 'h2';
  return [
    `<section id="${escapeHtml(id)}" aria-labelledby="${escapeHtml(id)}-title">`,
    kicker === null ? '' : `<p class="kicker">${escapeHtml(kicker)}</p>`,
    `<${heading} id="${escapeHtml(id)}-title">${escapeHtml(title)}</${heading}>`,
    ...blocks.map(blockHtml),
    '</section>\n',
  ].join('\n');
}

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      // Section titles are h2, so headings inside a section start one below.
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'finding':
      return `<p class="finding ${block.state}"><strong>${stateLooks[block.state].sign} ${escapeHtml(block.word)}</strong><span>${escapeHtml(block.text)}</span></p>`;
    case 'paragraph':
      return `<p${block.tone === 'muted' ? ' class="muted"' : ''}>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'callout':
      return `<aside class="callout"><strong>${escapeHtml(block.title)}</strong> ${escapeHtml(block.text)}</aside>`;
    case 'facts':
      return `<dl>${block.rows.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${cellHtml(value)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'drawing':
      return `<figure>${drawingToSvg(block.drawing)}<figcaption>${escapeHtml(block.caption)}</figcaption></figure>`;
  }
}

function tableHtml({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'table' }>): string {
  const numeric = columns.map((column) => (column.numeric === true ? ' class="numeric"' : ''));
  // The widths of the PDF, or long words would take the room of short ones.
  const widths = columns.map(({ share }) => `<col style="width:${share}%">`).join('');
  const head = columns
    .map(({ label }, index) => `<th scope="col"${numeric[index] ?? ''}>${escapeHtml(label)}</th>`)
    .join('');
  const body = rows
    .map((row) => {
      const cells = row.map((cell, index) => {
        const tag = index === 0 ? 'th scope="row"' : 'td';
        return `<${tag}${numeric[index] ?? ''}>${cellHtml(cell)}</${index === 0 ? 'th' : 'td'}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<div class="scroll"><table><caption>${escapeHtml(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cellHtml({ text, state, bar, tone }: DocumentCell): string {
  const words = `<bdi>${escapeHtml(text)}</bdi>`;
  if (state !== undefined) return `<span class="state ${state}">${stateLooks[state].sign} ${words}</span>`;
  if (bar !== undefined) return `${barHtml(bar)} ${words}`;
  return tone === undefined ? words : `<span class="${tone}">${words}</span>`;
}

/** A bar from the middle: human to the left, artificial to the right. The number beside it says the same. */
function barHtml(bar: number): string {
  const length = Math.abs(bar) * 40;
  const x = bar < 0 ? 40 - length : 40;
  return `<svg class="bar" viewBox="0 0 80 10" width="80" height="10" aria-hidden="true"><rect class="sunken" width="80" height="10"/><rect class="${bar < 0 ? 'human' : 'artificial'}" x="${x.toFixed(2)}" y="1" width="${length.toFixed(2)}" height="8"/><path class="ink" d="M40 0V10"/></svg>`;
}
