// Tells a background of courses of events, again and again, as things that happen anew: with other names and numbers, later, in other tabs.

import type { Background } from './background.ts';
import type { Course, Told } from './traffic.ts';

/** Milliseconds from the end of a course to the beginning of the next. */
const BETWEEN = 1_000;
/** Numbers of tabs are below. */
const TABS = 2 ** 31;

/** Names that browsers give, which are never the same for two things. */
const NAMES = ['requestId', 'documentId', 'parentDocumentId'] as const;

interface Details extends Partial<Record<(typeof NAMES)[number], string>> {
  timeStamp?: number;
  tabId?: number;
}

export interface Replay {
  /** Tells of all courses once. Returns the microseconds that each request took, from its first event to its last, in their order. */
  round(): Promise<number[]>;
}

export function replay(background: Background, courses: readonly Course[]): Replay {
  let count = 0;
  let now = Date.now();

  async function tellAll(course: Course, took: number[]): Promise<void> {
    count += 1;
    const events = renamed(course, count, now);
    for (const tab of tabsIn(events)) background.learn(tab);
    const byRequest = new Map<string, number>();
    for (const [event, ...args] of events) {
      const { timeStamp, requestId } = args[0] as Details;
      now = timeStamp ?? now;
      const start = performance.now();
      background.tell(event, ...args);
      // What is put off to the end of the turn is a part of it.
      await undefined;
      const microseconds = (performance.now() - start) * 1000;
      if (requestId !== undefined) byRequest.set(requestId, (byRequest.get(requestId) ?? 0) + microseconds);
    }
    took.push(...byRequest.values());
    now += BETWEEN;
    await background.settled();
  }

  return {
    async round() {
      const took: number[] = [];
      const clock = Date.now;
      // The background looks at the clock where browsers do not say when something was.
      Date.now = () => now;
      try {
        for (const course of courses) await tellAll(course, took);
      } finally {
        Date.now = clock;
      }
      return took;
    },
  };
}

function renamed(course: Course, count: number, begin: number): Told[] {
  const first = course.map(timeOf).find((at) => at !== undefined) ?? 0;
  return course.map(([event, first_, ...rest]) => {
    if (typeof first_ === 'number')
      return [event, tabOf(first_, count), ...rest.map((id) => (typeof id === 'number' ? tabOf(id, count) : id))];
    const details: Details = { ...(first_ as Details) };
    for (const name of NAMES) if (details[name] !== undefined) details[name] = `${details[name]} ${count}`;
    if (details.tabId !== undefined) details.tabId = tabOf(details.tabId, count);
    if (details.timeStamp !== undefined) details.timeStamp += begin - first;
    return [event, details, ...rest];
  });
}

function timeOf([, details]: Told): number | undefined {
  return (details as Details).timeStamp;
}

function tabOf(tabId: number, count: number): number {
  return tabId < 0 ? tabId : tabId + count * TABS;
}

function tabsIn(events: readonly Told[]): Set<number> {
  const ids = events.map(([, details]) => (typeof details === 'number' ? details : ((details as Details).tabId ?? -1)));
  return new Set(ids.filter((id) => id >= 0));
}
