import type { Report } from './types.ts';

/** The same report without the paths of pages, for whoever is to read it and need not know them. */
export function withoutPaths(report: Report): Report {
  const sites = report.sites.map((site) => ({
    ...site,
    timelines: site.timelines.map(({ path: _, ...timeline }) => timeline),
  }));
  return { ...report, sites };
}

export function hasPaths({ timelines }: Report['sites'][number]): boolean {
  return timelines.some(({ path }) => path !== undefined);
}
