// The current tab: who collects here, what, what they were told, and how to say no.

import type { SiteFacts } from '../core/facts.ts';
import type { Directory, OrganizationKey, Region } from '../core/model.ts';
import { siteReport } from '../core/report/site-report.ts';
import { browser } from '../platform/browser.ts';
import { ask } from '../platform/messages.ts';
import { reachOf, visitFacts } from '../store/read.ts';
import { optOutsSince } from '../store/read-opt-outs.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { Detail } from '../ui/detail.ts';
import { directory } from '../ui/directory.ts';
import { saveReport } from '../ui/save-report-lazily.ts';
import { useLive } from '../ui/use-live.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTabState } from '../ui/use-tab-state.ts';
import { PopupPage } from './popup-page.tsx';
import { useBanner } from './use-banner.ts';
import { useGpc } from './use-gpc.ts';
import { usePopupGuide } from './use-popup-guide.ts';
import { type Stored, siteOfView, viewOf } from './view.ts';

export function Popup() {
  const { refresh, ...tab } = useTabState();
  const visit = tab.state?.kind === 'visit' ? tab.state.visit : undefined;
  const { region = 'unknown', detail = 'brief' } = useSettings().settings ?? {};
  const stored = useLive(() => storedOf(visit, region), `${visit ?? ''} ${region}`);
  const banner = useBanner(tab.tabId);
  const view = viewOf(tab, stored, directory, region);
  const site = siteOfView(view);
  const gpc = useGpc({ tabId: tab.tabId, site, isPrivate: view.kind === 'private' });
  const dashboard = browser.runtime.getURL('src/dashboard/index.html');
  const guide = usePopupGuide(view, region, tab.tabId);
  return (
    <Detail.Provider value={detail}>
      <PopupPage
        view={view}
        {...(guide && { guide })}
        gpc={gpc}
        dashboard={dashboard}
        reminder={<RemindersNote dashboard={dashboard} />}
        banner={banner}
        onPause={(paused) => void ask('recording.pause', { pause: paused && 'until-resumed' }).then(refresh)}
        onIgnore={(ignored) => site !== undefined && void ask('site.ignore', { site, ignored }).then(refresh)}
        onReload={() => void browser.tabs.reload(tab.tabId).then(refresh)}
        onLook={() =>
          tab.tabId === undefined ? Promise.resolve({ read: false }) : ask('site.ways', { tabId: tab.tabId })
        }
        onSave={(format, leaveOut) => saveReport({ sites: site === undefined ? [] : [site] }, format, { leaveOut })}
      />
    </Detail.Provider>
  );
}

async function storedOf(visit: string | undefined, region: Region): Promise<Stored | undefined> {
  const facts = visit === undefined ? undefined : await visitFacts(visit);
  if (!facts) return undefined;
  const organizations = organizationsIn(facts, directory);
  const [optedOut, reach] = await Promise.all([optOutsSince(directory, organizations), reachOf(organizations)]);
  return { report: siteReport(facts, directory, region, optedOut), reach };
}

/** Of all others' opt-outs nothing can be said here. */
function organizationsIn({ trackers }: SiteFacts, directory: Directory): Set<OrganizationKey> {
  return new Set(trackers.flatMap(({ tracker }) => directory.tracker(tracker)?.organization ?? []));
}
