// Address of the page of reports, which may name what a report is to be about.

export const REPORTS = '#/reports';

/** What the address asks for. `from` and `to` are days of the person's calendar, `YYYY-MM-DD`. */
export interface ReportsAsked {
  site?: string;
  /** Key of a collector. */
  organization?: string;
  from?: string;
  to?: string;
}

const names = ['site', 'organization', 'from', 'to'] as const satisfies readonly (keyof ReportsAsked)[];

export function reportsAddress(asked: ReportsAsked): string {
  const query = new URLSearchParams(names.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])));
  return query.size === 0 ? REPORTS : `${REPORTS}?${query}`;
}

export function reportsAsked(query: string): ReportsAsked {
  const named = new URLSearchParams(query);
  return Object.fromEntries(names.flatMap((name) => (named.get(name) ? [[name, named.get(name)]] : [])));
}
