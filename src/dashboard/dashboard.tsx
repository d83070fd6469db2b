// All that was observed: the sites, one of them, the request letters; what Candor keeps, how it is set, and what it cannot see.

import { t } from '../platform/i18n.ts';
import type { Settings } from '../platform/settings.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { Detail } from '../ui/detail.ts';
import { LINKS } from '../ui/links-address.ts';
import { REQUESTS } from '../ui/request-address.ts';
import { SETTINGS } from '../ui/settings-address.ts';
import { useSettings } from '../ui/use-settings.ts';
import { HeldPage } from './held/held-page.tsx';
import { LazyPage } from './lazy-page.tsx';
import { OptOutsPage } from './opt-outs-page.tsx';
import { RequestsPage } from './requests/requests-page.tsx';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { ABOUT, HELD, OPT_OUTS, type Route, useRoute } from './use-route.ts';

export function Dashboard() {
  const route = useRoute();
  const { settings, refresh } = useSettings();
  return (
    <main data-page={route.page}>
      <header class="masthead">
        <img src="/icons/icon.svg" alt="" width="28" height="28" />
        <p>
          <a href="#/">{t('extName')}</a>
        </p>
        <nav>
          <a href={REQUESTS} aria-current={route.page === 'requests' ? 'page' : undefined}>
            {t('requests_title')}
          </a>
          <a href={OPT_OUTS} aria-current={route.page === 'opt-outs' ? 'page' : undefined}>
            {t('optOuts_link')}
          </a>
          <a href={LINKS} aria-current={route.page === 'links' ? 'page' : undefined}>
            {t('linkMap_nav')}
          </a>
          <a href={HELD} aria-current={route.page === 'held' ? 'page' : undefined}>
            {t('held_link')}
          </a>
          <a href={SETTINGS} aria-current={route.page === 'settings' ? 'page' : undefined}>
            {t('settings_title')}
          </a>
          <a href={ABOUT} aria-current={route.page === 'about' ? 'page' : undefined}>
            {t('about_title')}
          </a>
        </nav>
      </header>
      {route.page !== 'requests' && <RemindersNote dashboard="" />}
      <Detail.Provider value={settings?.detail ?? 'brief'}>
        <Page route={route} settings={settings} onChanged={refresh} />
      </Detail.Provider>
    </main>
  );
}

// The words of the letters are heavy: they come when a page needs them. So do pages that few look at often.
const newRequestPage = () => import('./requests/new-request-page.tsx').then((module) => module.NewRequestPage);
const settingsPage = () => import('./settings/settings-page.tsx').then((module) => module.SettingsPage);
const aboutPage = () => import('./about/about-page.tsx').then((module) => module.AboutPage);
const welcomePage = () => import('./welcome/welcome-page.tsx').then((module) => module.WelcomePage);
const requestPage = () => import('./requests/request-page.tsx').then((module) => module.RequestPage);

const linksPage = () => import('./links/links-page.tsx').then((module) => module.LinksPage);

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
    case 'requests':
      return <RequestsPage />;
    case 'new-request':
      return <LazyPage key="new-request" load={newRequestPage} props={{ asked: route }} />;
    case 'request':
      return <LazyPage key={route.id} load={requestPage} props={{ id: route.id }} />;
    case 'sites':
      return <SitesPage />;
    default:
      return route satisfies never;
  }
}
