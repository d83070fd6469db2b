import { useState } from 'preact/hooks';
import { siteReport } from '../../core/report/site-report.ts';
import { t } from '../../platform/i18n.ts';
import { BriefTimeline } from '../../ui/components/brief-timeline.tsx';
import { Collectors } from '../../ui/components/collectors.tsx';
import { ConsentRows } from '../../ui/components/consent-rows.tsx';
import { SiteSummary } from '../../ui/components/site-summary.tsx';
import { DEMO_SITE, demoDirectory, demoFacts } from './demo-facts.ts';

/** Milliseconds that the invented visit lies back. */
const AGO = 60_000;

/** What the popup would say of an invented shop, by the same rules and in the same parts. */
export function Demo() {
  const [report] = useState(() => siteReport(demoFacts(Date.now() - AGO), demoDirectory));
  return (
    <section class="demo" aria-labelledby="demo" data-section="demo">
      <h3 id="demo">{DEMO_SITE}</h3>
      <p class="note">{t('welcome_invented')}</p>
      <SiteSummary report={report} />
      <ConsentRows report={report} brief />
      <Collectors report={report} dashboard={undefined} />
      <BriefTimeline report={report} folded />
    </section>
  );
}
