// All that was observed: the sites, one of them, the request letters, and what Candor keeps and cannot see.

import { t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { knowledgeVersion } from '../ui/directory.ts';
import { REPORTS } from '../ui/reports-address.ts';
import { REQUESTS } from '../ui/request-address.ts';
import { useGpcSwitch } from '../ui/use-gpc-switch.ts';
import { useSettings } from '../ui/use-settings.ts';
import { About } from './about.tsx';
import { HeldPage } from './held/held-page.tsx';
import { LazyPage } from './lazy-page.tsx';
import { OptOutsPage } from './opt-outs-page.tsx';
import { RequestsPage } from './requests/requests-page.tsx';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { HELD, OPT_OUTS, type Route, useRoute } from './use-route.ts';

export function Dashboard() {
  const route = useRoute();
  const { settings, refresh } = useSettings();
  const gpc = useGpcSwitch(refresh);
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
          <a href={HELD} aria-current={route.page === 'held' ? 'page' : undefined}>
            {t('held_link')}
          </a>
          <a href={REPORTS} aria-current={route.page === 'reports' ? 'page' : undefined}>
            {t('reports_link')}
          </a>
        </nav>
      </header>
      {route.page !== 'requests' && <RemindersNote dashboard="" />}
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
  );
}

// The words of the letters are heavy: they come when a page needs them.
const newRequestPage = () => import('./requests/new-request-page.tsx').then((module) => module.NewRequestPage);
const requestPage = () => import('./requests/request-page.tsx').then((module) => module.RequestPage);

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
    case 'opt-outs':
      return <OptOutsPage />;
    case 'held':
      return <HeldPage settings={settings} onChanged={onChanged} />;
    case 'reports':
      return <LazyPage key={JSON.stringify(route.asked)} load={reportsPage} props={{ asked: route.asked }} />;
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
