import { useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../core/span.ts';
import { dayAndMonth, number, t } from '../../platform/i18n.ts';
import { WeekTable } from './week-table.tsx';

export interface WeekValue {
  span: Span;
  /** Undefined where nothing was recorded, which is not zero. */
  value: number | undefined;
}

interface WeekChartProps {
  /** By which tests find it. */
  name: string;
  /** What it answers. */
  question: string;
  /** What is counted, as a column's title. */
  counted: string;
  /** The oldest first. */
  weeks: readonly WeekValue[];
}

/** A number for each week: as bars, and below them as the same in a table, which is what is read aloud. */
export function WeekChart({ name, question, counted, weeks }: WeekChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = weeks.map(({ span, value }) => `${span.from} ${value}`).join();
  useEffect(() => {
    let gone = false;
    let takeAway: (() => void) | undefined;
    const bars = weeks.map(({ span, value }) => ({
      label: dayAndMonth(span.from),
      value,
      words: value === undefined ? '–' : number(value),
    }));
    // The library is read when there is something to draw.
    void import('./bars.ts').then(({ drawBars }) => {
      if (!gone) takeAway = drawBars(place.current!, bars, document.dir === 'rtl');
    });
    return () => {
      gone = true;
      takeAway?.();
      place.current?.replaceChildren();
    };
  }, [drawn]);
  return (
    <figure class="chart" data-chart={name}>
      <h3>{question}</h3>
      <div class="bars" ref={place} aria-hidden="true" />
      {weeks.some(({ value }) => value === undefined) && <p class="quiet">{t('chart_gaps')}</p>}
      <WeekTable counted={counted} weeks={weeks} />
    </figure>
  );
}
