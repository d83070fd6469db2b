// The current tab: who collects here, what, what they were told, and how to say no.

import type { Region } from '../core/model.ts';
import { siteReport } from '../core/report/site-report.ts';
import { browser } from '../platform/browser.ts';
import { ask } from '../platform/messages.ts';
import { visitFacts } from '../store/read.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { directory } from '../ui/directory.ts';
import { saveReport } from '../ui/save-report.ts';
import { useLive } from '../ui/use-live.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTabState } from '../ui/use-tab-state.ts';
import { PopupPage } from './popup-page.tsx';
import { useBanner } from './use-banner.ts';
import { useGpc } from './use-gpc.ts';
import { siteOfView, viewOf } from './view.ts';

export function Popup() {
  const { refresh, ...tab } = useTabState();
  const visit = tab.state?.kind === 'visit' ? tab.state.visit : undefined;
  const region = useSettings().settings?.region ?? 'unknown';
  const stored = useLive(() => reportOf(visit, region), `${visit ?? ''} ${region}`);
  const banner = useBanner(tab.tabId);
  const view = viewOf(tab, stored, directory, region);
  const site = siteOfView(view);
  const gpc = useGpc({ tabId: tab.tabId, site, isPrivate: view.kind === 'private' });
  const dashboard = browser.runtime.getURL('src/dashboard/index.html');
  return (
    <PopupPage
      view={view}
      gpc={gpc}
      dashboard={dashboard}
      reminder={<RemindersNote dashboard={dashboard} />}
      banner={banner}
      onPause={(paused) => void ask('recording.pause', { paused }).then(refresh)}
      onReload={() => void browser.tabs.reload(tab.tabId).then(refresh)}
      onSave={(format) => saveReport({ sites: site === undefined ? [] : [site] }, format)}
    />
  );
}

async function reportOf(visit: string | undefined, region: Region) {
  const facts = visit === undefined ? undefined : await visitFacts(visit);
  return facts && siteReport(facts, directory, region);
}
