// Yardstick: the least that shows 10,000 rows. Rows near the view are made when they come near and dropped when they leave.
const rowHeight = 40;
const overscan = 8;
const rows = await (await fetch('rows.json')).json();
const place = document.querySelector('#place');

document.querySelector('#mount').addEventListener('click', mount);
document.querySelector('#clear').addEventListener('click', () => place.replaceChildren());
document.body.dataset.ready = 'true';

function mount() {
  const scroller = document.createElement('div');
  scroller.id = 'scroller';
  const body = document.createElement('div');
  body.id = 'body';
  body.style.blockSize = `${rows.length * rowHeight}px`;
  scroller.append(body);
  place.replaceChildren(scroller);
  const shown = new Map();
  const update = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - overscan);
    const last = Math.min(
      rows.length,
      Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + overscan,
    );
    for (const [index, element] of shown) {
      if (index >= first && index < last) continue;
      element.remove();
      shown.delete(index);
    }
    for (let index = first; index < last; index += 1) {
      if (shown.has(index)) continue;
      const element = drawRow(rows[index], index);
      shown.set(index, element);
      body.append(element);
    }
  };
  scroller.addEventListener('scroll', update);
  update();
}

/** A cell is a text, or a list of `[path, colour]` for a strip. */
function drawRow(cells, index) {
  const row = document.createElement('div');
  row.className = 'row';
  row.style.transform = `translateY(${index * rowHeight}px)`;
  for (const cell of cells) {
    const box = document.createElement('div');
    if (typeof cell === 'string') box.textContent = cell;
    else box.append(drawStrip(cell));
    row.append(box);
  }
  return row;
}

function drawStrip(paths) {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  svg.setAttribute('width', '120');
  svg.setAttribute('height', '22');
  for (const [d, colour] of paths) {
    const path = document.createElementNS(name, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', colour);
    svg.append(path);
  }
  return svg;
}
