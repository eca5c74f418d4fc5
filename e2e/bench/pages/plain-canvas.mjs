// Yardstick: the same number of marks, drawn with one call each. `?frames=300&models=8&clips=75` are the sizes.
const sizes = new URLSearchParams(location.search);
const [frames, models, clips] = ['frames', 'models', 'clips'].map((name) => Number(sizes.get(name)));
const place = document.querySelector('#place');
const colours = ['#2563c9', '#d9730d'];
const width = 1100;
let zoom = 1;
let contexts = [];

document.querySelector('#draw').addEventListener('click', () => {
  contexts = [40 * (models + 1), 30 * (models + 1)].map((height) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    return canvas.getContext('2d');
  });
  place.replaceChildren(...contexts.map((context) => context.canvas));
  draw();
});
document.querySelector('#clear').addEventListener('click', () => place.replaceChildren());
document.addEventListener('keydown', ({ key }) => {
  zoom = Math.max(1, key === '+' ? zoom * 1.5 : zoom / 1.5);
  drawMarks(contexts[1], clips, 30);
});

function draw() {
  drawMarks(contexts[0], frames, 40);
  drawMarks(contexts[1], clips, 30);
}

/** One row for the verdicts and one for each model: a bar up or down from the middle for every frame or clip. */
function drawMarks(context, count, rowHeight) {
  context.clearRect(0, 0, width, context.canvas.height);
  const step = (width / count) * zoom;
  for (let row = 0; row <= models; row += 1) {
    const middle = row * rowHeight + rowHeight / 2;
    for (let index = 0; index < count; index += 1) {
      const x = index * step - (zoom - 1) * (width / 2);
      if (x > width || x + step < 0) continue;
      const length = 2 + ((index * 7 + row * 13) % 14);
      const up = (index + row) % 3 !== 0;
      context.fillStyle = colours[up ? 1 : 0];
      context.fillRect(x, up ? middle - length : middle, Math.max(step - 0.5, 0.5), length);
    }
  }
}
