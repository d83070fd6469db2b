// One figure of `npm run bench`: what was measured, beside what, and how much it may be.

export interface Figure {
  /** Such as `recognition.sdk`: the same from run to run. */
  id: string;
  /** What it is, for people. */
  what: string;
  value: number;
  unit: Unit;
  /** Quartiles, where it was measured more than once. */
  spread?: readonly [number, number];
  /** Absent where there is nothing to hold it to. */
  bar?: Bar;
}

/** `times` is a ratio. */
export type Unit =
  | 'times'
  | 'µs'
  | 'ms'
  | 'kB'
  | 'MB'
  | 'bytes'
  | 'per second'
  | 'calls'
  | 'addresses'
  | 'organizations';

export type Bar = { least: number } | { most: number };

/** Undefined where there is no bar. */
export function isMet({ value, bar }: Figure): boolean | undefined {
  if (!bar) return undefined;
  return 'least' in bar ? value >= bar.least : value <= bar.most;
}

export function valueInWords({ value, unit, spread }: Pick<Figure, 'value' | 'unit' | 'spread'>): string {
  const range = spread ? ` (${short(spread[0])} to ${short(spread[1])})` : '';
  return `${short(value)}${unit === 'times' ? ' ×' : ` ${unit}`}${range}`;
}

export function barInWords({ bar, unit }: Figure): string {
  if (!bar) return '';
  const sign = 'least' in bar ? '≥' : '≤';
  const bound = 'least' in bar ? bar.least : bar.most;
  return `${sign} ${short(bound)}${unit === 'times' ? ' ×' : ` ${unit}`}`;
}

/** Three digits that count. */
function short(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
