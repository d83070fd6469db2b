// All pages of what was observed, of what the person did about it, and of what Candor keeps and cannot see; and the way from each to each.

import type { Settings } from '../platform/settings.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { SitesPermission } from '../ui/components/sites-permission.tsx';
import { Detail } from '../ui/detail.ts';
import { focusOn } from '../ui/focus-on.ts';
import { useAllowed } from '../ui/use-allowed.ts';
import { useSettings } from '../ui/use-settings.ts';
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
import { useArrival } from './use-arrival.ts';
import { type Route, useRoute } from './use-route.ts';
import { VisitPage } from './visits/visit-page.tsx';

export function Dashboard() {
  const { route, path } = useRoute();
  const main = useArrival(path);
  const { settings, refresh } = useSettings();
  const allowed = useAllowed();
  return (
    <>
      <Masthead page={route.page} onSkip={() => focusOn(document.querySelector<HTMLElement>('h1'))} />
      <main data-page={route.page} ref={main}>
        {allowed?.sites === false && route.page !== 'welcome' && <SitesPermission />}
        {route.page !== 'requests' && route.page !== 'overview' && <RemindersNote dashboard="" />}
        <Detail.Provider value={settings?.detail ?? 'brief'}>
          <Page route={route} settings={settings} onChanged={refresh} />
        </Detail.Provider>
      </main>
    </>
  );
}

// The words of the letters are heavy: they come when a page needs them. So do pages that few look at often.
const newRequestPage = () => import('./requests/new-request-page.tsx').then((module) => module.NewRequestPage);
const settingsPage = () => import('./settings/settings-page.tsx').then((module) => module.SettingsPage);
const aboutPage = () => import('./about/about-page.tsx').then((module) => module.AboutPage);
const welcomePage = () => import('./welcome/welcome-page.tsx').then((module) => module.WelcomePage);
const requestPage = () => import('./requests/request-page.tsx').then((module) => module.RequestPage);

const linksPage = () => import('./links/links-page.tsx').then((module) => module.LinksPage);
const reportsPage = () => import('./reports/reports-page.tsx').then((module) => module.ReportsPage);

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
    case 'links':
      return <LazyPage key="links" load={linksPage} props={{ organization: route.organization }} />;
    case 'settings':
      return <LazyPage key="settings" load={settingsPage} props={{ settings, onChanged }} />;
    case 'about':
      return <LazyPage key="about" load={aboutPage} props={{ settings }} />;
    case 'welcome':
      return <LazyPage key="welcome" load={welcomePage} props={{ settings, onChanged }} />;
    case 'reports':
      return (
        <LazyPage key={JSON.stringify(route.asked)} load={reportsPage} props={{ asked: route.asked, onChanged }} />
      );
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
