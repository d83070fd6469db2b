// All that was observed: the sites, one of them, and what Candor keeps and cannot see.

import { t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';
import { knowledgeVersion } from '../ui/directory.ts';
import { useGpcSwitch } from '../ui/use-gpc-switch.ts';
import { useSettings } from '../ui/use-settings.ts';
import { About } from './about.tsx';
import { OptOutsPage } from './opt-outs-page.tsx';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { OPT_OUTS, useRoute } from './use-route.ts';

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
        <a class="back" href={OPT_OUTS} aria-current={route.page === 'opt-outs' ? 'page' : undefined}>
          {t('optOuts_link')}
        </a>
      </header>
      {route.page === 'site' && <SitePage key={route.site} site={route.site} region={settings?.region ?? 'unknown'} />}
      {route.page === 'sites' && <SitesPage />}
      {route.page === 'opt-outs' && <OptOutsPage />}
      <About
        settings={settings}
        knowledgeVersion={knowledgeVersion}
        onPause={(paused) => void ask('recording.pause', { paused }).then(refresh)}
        onRefuseAll={(on) => void ask('banner.refuseAll', { on }).then(refresh)}
        onRegion={(region) => void ask('region.say', { region }).then(refresh)}
        onWatch={(on) => void ask('pageEvidence.watch', { on }).then(refresh)}
        gpc={gpc}
      />
    </main>
  );
}
