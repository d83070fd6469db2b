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

/** Returns what takes the chart away again. */
export function drawBars(element: HTMLElement, bars: readonly Bar[], rightToLeft: boolean): () => void {
  const shown = rightToLeft ? [...bars].reverse() : bars;
  const chart = new BarChart(
    element,
    // What is not known is drawn as nothing, and said in words.
    { labels: shown.map(({ label }) => label), series: [shown.map(({ value }) => value ?? 0)] },
    optionsFor(element, shown),
  );
  chart.on('draw', (event) => {
    if (event.type === 'bar') finish(event, shown);
  });
  return () => chart.detach();
}

function optionsFor(element: HTMLElement, bars: readonly Bar[]): BarChartOptions {
  const values = bars.map(({ value = 0 }) => value);
  // A label for every bar where there is room, for every second or third where there is less; always for the last.
  const every = Math.max(1, Math.ceil((bars.length * LABEL) / Math.max(element.clientWidth, LABEL)));
  return {
    height: HEIGHT,
    low: 0,
    high: Math.max(1, ...values),
    chartPadding: { top: 22, right: 0, bottom: 0, left: 0 },
    axisX: {
      showGrid: false,
      offset: 20,
      labelInterpolationFnc: (label, at) => ((bars.length - 1 - at) % every === 0 ? label : null),
    },
    axisY: { showGrid: false, showLabel: false, offset: 0 },
  };
}

/** As wide as there is room for, with its number over it. */
function finish({ element, group, x1, y1, y2, index, chartRect }: BarDrawEvent, bars: readonly Bar[]): void {
  const bar = bars[index]!;
  const room = chartRect.width() / bars.length;
  const isKnown = bar.value !== undefined;
  if (isKnown) element.attr({ style: `stroke-width: ${room * WIDTH}px` });
  else element.remove();
  const text = group.elem('text', { x: x1, y: (isKnown ? y2 : y1) - 6 }, isKnown ? 'bar-words' : 'bar-words quiet');
  text.text(bar.words);
}
