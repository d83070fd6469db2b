// All pages of what was observed, of what the person did about it, and of what Candor keeps and cannot see; and the way from each to each.

import { ask } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { knowledgeVersion } from '../ui/directory.ts';
import { useGpcSwitch } from '../ui/use-gpc-switch.ts';
import { useSettings } from '../ui/use-settings.ts';
import { About } from './about.tsx';
import { HeldPage } from './held/held-page.tsx';
import { LazyPage } from './lazy-page.tsx';
import { Masthead } from './masthead.tsx';
import { OptOutsPage } from './opt-outs-page.tsx';
import { OrganizationPage } from './organizations/organization-page.tsx';
import { OrganizationsPage } from './organizations/organizations-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { RequestsPage } from './requests/requests-page.tsx';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { focusOn, useArrival } from './use-arrival.ts';
import { type Route, useRoute } from './use-route.ts';
import { VisitPage } from './visits/visit-page.tsx';

export function Dashboard() {
  const { route, path } = useRoute();
  const main = useArrival(path);
  const { settings, refresh } = useSettings();
  const gpc = useGpcSwitch(refresh);
  return (
    <>
      <Masthead page={route.page} onSkip={() => focusOn(document.querySelector<HTMLElement>('h1'))} />
      <main data-page={route.page} ref={main}>
        {route.page !== 'requests' && route.page !== 'overview' && <RemindersNote dashboard="" />}
        <Page route={route} settings={settings} onChanged={refresh} />
        <About
          settings={settings}
          knowledgeVersion={knowledgeVersion}
          onPause={(paused) => void ask('recording.pause', { pause: paused && 'until-resumed' }).then(refresh)}
          onRefuseAll={(on) => void ask('banner.refuseAll', { on }).then(refresh)}
          onRegion={(region) => void ask('region.say', { region }).then(refresh)}
          onWatch={(on) => void ask('pageEvidence.watch', { on }).then(refresh)}
          gpc={gpc}
        />
      </main>
    </>
  );
}

// The words of the letters are heavy: they come when a page needs them.
const newRequestPage = () => import('./requests/new-request-page.tsx').then((module) => module.NewRequestPage);
const requestPage = () => import('./requests/request-page.tsx').then((module) => module.RequestPage);

interface PageProps {
  route: Route;
  /** Undefined until known. */
  settings: Settings | undefined;
  /** The settings were changed. */
  onChanged: () => void;
}

function Page({ route, settings, onChanged }: PageProps) {
  switch (route.page) {
    case 'site':
      return <SitePage key={route.site} site={route.site} region={settings?.region ?? 'unknown'} />;
    case 'visit':
      return <VisitPage key={route.visit} {...route} region={settings?.region ?? 'unknown'} />;
    case 'opt-outs':
      return <OptOutsPage />;
    case 'held':
      return <HeldPage settings={settings} onChanged={onChanged} />;
    case 'requests':
      return <RequestsPage />;
    case 'new-request':
      return <LazyPage key="new-request" load={newRequestPage} props={{ asked: route }} />;
    case 'request':
      return <LazyPage key={route.id} load={requestPage} props={{ id: route.id }} />;
    case 'sites':
      return <SitesPage />;
    case 'organizations':
      return <OrganizationsPage />;
    case 'organization':
      return <OrganizationPage key={route.organization} organization={route.organization} />;
    case 'overview':
      return <OverviewPage settings={settings} />;
    default:
      return route satisfies never;
  }
}
