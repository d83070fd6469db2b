// Draws bars into an element, by Chartist: an SVG without an address of its own, that prints, and takes its colours from the page.

import { BarChart, type BarChartOptions, type BarDrawEvent } from 'chartist';

export interface Bar {
  /** Under it. */
  label: string;
  /** Undefined where nothing is known: there is no bar, and a sign says so. */
  value: number | undefined;
  /** Over it. */
  words: string;
}

const HEIGHT = 150;
/** Pixels that a label under a bar takes. */
const LABEL = 56;
/** Of the room that a bar has. */
const WIDTH = 0.62;

/** Room above the bars for their numbers, and below for their labels, in pixels. */
const ABOVE = 22;
const BELOW = 22;

/** Returns what takes the chart away again. */
export function drawBars(element: HTMLElement, bars: readonly Bar[], rightToLeft: boolean): () => void {
  const shown = rightToLeft ? [...bars].reverse() : bars;
  const chart = new BarChart(
    element,
    // What is not known is drawn as nothing, and said in words.
    { labels: shown.map(({ label }) => label), series: [shown.map(({ value }) => value ?? 0)] },
    optionsFor(shown),
  );
  chart.on('draw', (event) => {
    if (event.type === 'bar') finish(event, shown, rightToLeft);
  });
  // On paper there is less room than the screen had, and nobody to draw it anew: then all of it becomes smaller.
  chart.on('created', ({ svg, chartRect }) => {
    svg.attr({ viewBox: `0 0 ${chartRect.width()} ${HEIGHT}` });
  });
  return () => chart.detach();
}

/** Words are drawn here: Chartist would have them in HTML, cut off at the width of a bar. */
function optionsFor(bars: readonly Bar[]): BarChartOptions {
  return {
    height: HEIGHT,
    low: 0,
    high: Math.max(1, ...bars.map(({ value = 0 }) => value)),
    chartPadding: { top: ABOVE, right: 0, bottom: BELOW, left: 0 },
    axisX: { showGrid: false, showLabel: false, offset: 0 },
    axisY: { showGrid: false, showLabel: false, offset: 0 },
  };
}

/** As wide as there is room for, with its number over it and its label under it. */
function finish(
  { element, group, x1, y1, y2, index, chartRect }: BarDrawEvent,
  bars: readonly Bar[],
  rightToLeft: boolean,
): void {
  const { value, words, label } = bars[index]!;
  const room = chartRect.width() / bars.length;
  if (value === undefined) element.remove();
  else element.attr({ 'stroke-width': room * WIDTH });
  group.elem('text', { x: x1, y: (value === undefined ? y1 : y2) - 6 }, value === undefined ? 'quiet' : '').text(words);
  // Under every bar where there is room, under every second or third where there is less; always under the newest.
  const fromNewest = rightToLeft ? index : bars.length - 1 - index;
  if (fromNewest % Math.ceil(LABEL / room) === 0) group.elem('text', { x: x1, y: y1 + 16 }).text(label);
}
