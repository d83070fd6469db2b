// The club's own script: what it keeps is its own, and its chart is there to be seen, and to be saved as a file.

localStorage.setItem('visits', String(Number(localStorage.getItem('visits') ?? 0) + 1));

const chart = document.querySelector<HTMLCanvasElement>('#members');
const pen = chart?.getContext('2d');
if (chart && pen) {
  [12, 19, 31, 40].forEach((members, year) => {
    pen.save();
    pen.fillStyle = '#2f6b3c';
    pen.fillRect(year * 80 + 10, 120 - members * 2, 40, members * 2);
    pen.restore();
  });
  pen.fillText('Members of the Plaza Club, 2022 to 2025', 10, 12);
  chart.dataset.file = chart.toDataURL().slice(0, 14);
}
