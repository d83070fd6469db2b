// What the tab is and what is stored of it → the one thing that the popup shows.

import type { StoreHealth, TabState } from '../core/contract.ts';
import type { Directory, Region, Site } from '../core/model.ts';
import type { Pause } from '../core/recording.ts';
import type { Reach } from '../core/report/rank.ts';
import { siteReport } from '../core/report/site-report.ts';
import type { SiteReport } from '../core/report/types.ts';
import type { Tab } from '../ui/read-tab.ts';
import type { Live } from '../ui/use-live.ts';

export type View =
  /** The background, or the store, has not answered yet: a moment, or as long as the disk hangs. */
  | { kind: 'asking'; health?: StoreHealth }
  | { kind: 'failed'; reason: string; health?: StoreHealth }
  | { kind: 'waiting'; site: Site; health?: StoreHealth }
  /** `visit` has collectors; `nothing` was watched and none was seen. */
  | ({ kind: 'visit' | 'nothing'; health: StoreHealth } & Stored)
  | { kind: 'not-a-web-page' }
  /** The browser does not let Candor see sites. */
  | { kind: 'not-allowed' }
  /** `report` is made from memory; absent until something is observed. */
  | { kind: 'private'; site: Site | null; report?: SiteReport }
  | { kind: 'paused'; site: Site | null; pause: Pause }
  /** The person wants nothing recorded of the site. */
  | { kind: 'ignored'; site: Site };

/** What the store has of a tab's visit. */
export interface Stored {
  report: SiteReport;
  /** Of those who collected in it; absent while only the verdict is made. */
  reach?: Reach;
}

/** `stored` is undefined while nothing of the tab's visit is written. */
export function viewOf(
  { state, failure, noted }: Tab,
  stored: Live<Stored | undefined>,
  directory: Directory,
  region: Region,
): View {
  if (failure !== undefined) return { kind: 'failed', reason: failure };
  if (!state) return { kind: 'asking' };
  if (state.kind === 'private') return privateView(state, directory, region);
  if (state.kind !== 'visit') return state;
  const { site, health } = state;
  if (stored.state === 'failed') return { kind: 'failed', reason: stored.reason, health };
  if (stored.state === 'reading') return { kind: 'asking', health };
  if (!stored.value) return noted ? { kind: 'asking' } : { kind: 'waiting', site, health };
  const { report } = stored.value;
  return { kind: report.totals.organizations > 0 ? 'visit' : 'nothing', ...stored.value, health };
}

function privateView(
  { site, facts }: Extract<TabState, { kind: 'private' }>,
  directory: Directory,
  region: Region,
): View {
  return { kind: 'private', site, ...(facts && { report: siteReport(facts, directory, region) }) };
}

/** The site that a view is about, if it is about one. */
export function siteOfView(view: View): Site | undefined {
  if ('site' in view) return view.site ?? undefined;
  return 'report' in view ? view.report.site : undefined;
}
