// What the overview shows, from visits in short.

import { type Changes, changesBetween } from '../../core/overview/changes.ts';
import { type Week, weekOf } from '../../core/overview/week.ts';
import type { Span } from '../../core/span.ts';
import { summariesIn } from '../../store/read-overview.ts';
import { collectorOf } from '../../ui/collector-name.ts';
import { lastWeeks } from '../charts/week.ts';

/** Of which numbers are drawn. */
const WEEKS = 12;

export interface OverviewWeek {
  span: Span;
  /** Undefined where nothing was recorded. */
  organizations: number | undefined;
  sites: number | undefined;
}

export interface Overview {
  /** The oldest first. */
  weeks: OverviewWeek[];
  /** The last seven days; undefined where nothing was recorded in them. */
  now: Week | undefined;
  /** Against the seven days before; undefined where nothing was recorded in one of both. */
  changes: Changes | undefined;
}

export async function readOverview(): Promise<Overview> {
  const spans = lastWeeks(WEEKS, Date.now());
  const summaries = await summariesIn({ from: spans[0]!.from, to: spans.at(-1)!.to });
  const weeks = spans.map((span) => weekOf(summaries, span, collectorOf));
  const [before, now] = weeks.slice(-2);
  return {
    weeks: spans.map((span, at) => ({
      span,
      organizations: weeks[at]?.collectors.length,
      sites: weeks[at]?.visited.size,
    })),
    now,
    changes: before && now && changesBetween(before, now),
  };
}
