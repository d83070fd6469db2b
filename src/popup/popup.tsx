// The current tab: who collects here, what, what they were told, and how to say no.

import type { FirstScreen } from '../core/first-screen.ts';
import { browser } from '../platform/browser.ts';
import { ask } from '../platform/messages.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { Detail } from '../ui/detail.ts';
import { directory } from '../ui/directory.ts';
import type { FirstTab } from '../ui/read-tab.ts';
import { saveReport } from '../ui/save-report-lazily.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTabState } from '../ui/use-tab-state.ts';
import type { FirstFacts } from './first-facts.ts';
import { PopupPage } from './popup-page.tsx';
import { useBanner } from './use-banner.ts';
import { useGpc } from './use-gpc.ts';
import { usePopupGuide } from './use-popup-guide.ts';
import { useStored } from './use-stored.ts';
import { siteOfView, viewOf } from './view.ts';

interface PopupProps {
  /** What the background was asked before the popup was there. */
  first: FirstTab;
  /** What the store was asked before the popup was there. */
  facts: Promise<FirstFacts | undefined>;
  /** What the popup's address said. */
  screen: FirstScreen | undefined;
}

export function Popup({ first, facts, screen }: PopupProps) {
  const { refresh, ...tab } = useTabState(first);
  const visit = tab.state?.kind === 'visit' ? tab.state.visit : undefined;
  const { region = 'unknown', detail = 'brief' } = useSettings().settings ?? {};
  const stored = useStored(visit, region, facts);
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
        first={screen}
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
