// A file of everything that another Candor held, as large as a test wants it.

import { holdingsFile } from '../../src/core/holdings/export.ts';
import { tableNames } from '../../src/core/holdings/tables.ts';
import { request, visit } from './facts.ts';

interface Size {
  visits: number;
  /** Of each visit. */
  requests: number;
  /** When the first visit began; the others follow, a second after each other. */
  from: number;
  /** What the other Candor had set. */
  settings?: object;
}

export function largeFile({ visits, requests, from, settings = {} }: Size): string {
  let text = '';
  const file = holdingsFile((part) => (text += part), {
    exportedAt: new Date(from).toISOString(),
    version: '0.1.0',
    browser: 'Chromium 156',
  });
  const numbers = Array.from({ length: visits }, (_, at) => at);
  const of = (at: number) => ({ site: `site-${at % 40}.example`, startedAt: from + at * 1000 });
  const rows = {
    visits: numbers.map((at) => visit({ id: `large-${at}`, ...of(at) })),
    requests: numbers.flatMap((at) => {
      const { site, startedAt } = of(at);
      return Array.from({ length: requests }, (_, number) =>
        request({ visit: `large-${at}`, site, at: startedAt + number }),
      );
    }),
  };
  for (const table of tableNames) file.rows(table, table in rows ? rows[table as keyof typeof rows] : []);
  file.end({ local: { settings }, session: {} });
  return text;
}
