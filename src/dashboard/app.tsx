import { t } from '../platform/i18n.ts';
import { About } from './about.tsx';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { useRoute } from './use-route.ts';

export function App() {
  const route = useRoute();
  return (
    <main>
      <h1>{t('dashboard_title')}</h1>
      {route.page === 'site' ? <SitePage site={route.site} /> : <SitesPage />}
      <About />
    </main>
  );
}
