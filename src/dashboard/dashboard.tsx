// All that was observed: the sites, one of them, the request letters, and what Candor keeps and cannot see.

import { t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';
import { RemindersNote } from '../ui/components/reminders-note.tsx';
import { knowledgeVersion } from '../ui/directory.ts';
import { REQUESTS } from '../ui/request-address.ts';
import { About } from './about.tsx';
import { LazyPage } from './lazy-page.tsx';
import { RequestsPage } from './requests/requests-page.tsx';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { type Route, useRoute } from './use-route.ts';
import { useSettings } from './use-settings.ts';

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
        </nav>
      </header>
      {route.page !== 'requests' && <RemindersNote dashboard="" />}
      <Page route={route} />
      <About
        settings={settings}
        knowledgeVersion={knowledgeVersion}
        onPause={(paused) => void ask('recording.pause', { paused }).then(refresh)}
        onWatch={(on) => void ask('pageEvidence.watch', { on }).then(refresh)}
      />
    </main>
  );
}

// The words of the letters are heavy: they come when a page needs them.
const newRequestPage = () => import('./requests/new-request-page.tsx').then((module) => module.NewRequestPage);
const requestPage = () => import('./requests/request-page.tsx').then((module) => module.RequestPage);

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'site':
      return <SitePage key={route.site} site={route.site} />;
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
