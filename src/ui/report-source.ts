// What a report is made of, read from the store site by site, in the numbers that every page shows.

import type { Site } from '../core/model.ts';
import { type ReportContext, reportHead, siteInReport } from '../core/report/report.ts';
import type { ReportScope, SiteReport } from '../core/report/types.ts';
import type { ReportHead } from '../core/report/writer.ts';
import { about } from '../platform/about.ts';
import { ask } from '../platform/messages.ts';
import { readSettings } from '../platform/settings.ts';
import { siteFacts, sitesInScope, unattributedIn } from '../store/read.ts';
import { optOutsSince } from '../store/read-opt-outs.ts';
import { directory, knowledgeVersion } from './directory.ts';

export interface Progress {
  /** How many sites of how many are done. */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

export interface ReportSource {
  head: ReportHead;
  /** In the report's order; of some nothing may be in scope. */
  sites: readonly Site[];
  /** Calls back with each site of which something is in scope. */
  each(take: (site: SiteReport) => void, progress?: Progress): Promise<void>;
}

/**
 * Sites that are asked for before they are needed, so that the browser reads while one is written. Few, so that a long history takes no more memory.
 */
const AHEAD = 3;

/** Resolves when all that was seen until now is in the store. */
export async function reportSource(scope: ReportScope): Promise<ReportSource> {
  await ask('recorder.settled', {});
  const [unattributed, sites, settings, optedOut] = await Promise.all([
    unattributedIn(scope),
    sitesInScope(scope),
    readSettings(),
    optOutsSince(directory),
  ]);
  const { region } = settings;
  const context: ReportContext = {
    ...{ generatedAt: Date.now(), knowledgeVersion, ...about() },
    ...{ scope, directory, region, optedOut },
  };
  const read = (site: Site) => {
    const facts = siteFacts(site, scope);
    // Whoever stops before it is done asks for it no more.
    facts.catch(() => undefined);
    return facts;
  };
  return {
    head: reportHead(unattributed, context),
    sites,
    async each(take, { onProgress, signal } = {}) {
      const reading = sites.slice(0, AHEAD).map(read);
      for (const at of sites.keys()) {
        signal?.throwIfAborted();
        onProgress?.(at, sites.length);
        const facts = await reading.shift();
        const next = sites[at + AHEAD];
        if (next !== undefined) reading.push(read(next));
        const report = facts && siteInReport(facts, context);
        if (report) take(report);
      }
      signal?.throwIfAborted();
      onProgress?.(sites.length, sites.length);
    },
  };
}
