import type { Region, Site } from '../core/model.ts';
import { siteReport } from '../core/report/site-report.ts';
import type { Collector } from '../core/report/types.ts';
import { siteOf } from '../core/site.ts';
import { siteFacts } from '../store/read.ts';
import { openedGuides } from '../store/read-opt-outs.ts';
import { directory } from '../ui/directory.ts';
import { type GuideOfSite, useGuide } from '../ui/use-guide.ts';
import { useLive } from '../ui/use-live.ts';
import { siteOfView, type View } from './view.ts';

/** After it, somebody is there for another reason. */
const DAY = 86_400_000;

interface ListOf {
  site: Site;
  collectors: readonly Collector[];
}

/**
 * The list of opt-outs that a popup shows: where a list led to this tab, that list, so that one can go on with it there; else the tab's
 * own. None in private windows.
 */
export function usePopupGuide(view: View, region: Region, tabId: number | undefined): GuideOfSite | undefined {
  const site = ['private', 'paused', 'ignored'].includes(view.kind) ? undefined : siteOfView(view);
  const from = useLive(() => listThatLedTo(site, region), `${site ?? ''} ${region}`);
  const own = 'report' in view && view.report && site !== undefined && { site, collectors: view.report.collectors };
  const shown = from.state === 'known' ? (from.value ?? (own || undefined)) : undefined;
  return useGuide(shown?.site, shown?.collectors ?? [], tabId);
}

async function listThatLedTo(site: Site | undefined, region: Region): Promise<ListOf | undefined> {
  if (site === undefined) return undefined;
  const led = (await openedGuides(Date.now() - DAY)).find(
    (guide) => guide.site !== site && siteOf(guide.opened ?? '') === site,
  );
  const facts = led && (await siteFacts(led.site));
  return facts && { site: led.site, collectors: siteReport(facts, directory, region).collectors };
}
