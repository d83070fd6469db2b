import { t } from '../../platform/i18n.ts';
import type { Settings } from '../../platform/settings.ts';
import { countSites } from '../../store/read-overview.ts';
import { Message } from '../../ui/components/message.tsx';
import { useLive } from '../../ui/use-live.ts';
import { WeekChart } from '../charts/week-chart.tsx';
import { Known } from '../known.tsx';
import { Attention } from './attention.tsx';
import { ChangesSection } from './changes-section.tsx';
import { type Overview, readOverview } from './read.ts';
import { TopOrganizations } from './top-organizations.tsx';
import { WeekVerdict } from './week-verdict.tsx';

interface OverviewPageProps {
  /** Undefined until known. */
  settings: Settings | undefined;
}

/** What happened in the last seven days, what needs the person now, and how it was before. */
export function OverviewPage({ settings }: OverviewPageProps) {
  const stored = useLive(async () => ({ sites: await countSites(), overview: await readOverview() }), 'overview');
  return (
    <section data-section="overview">
      <h1>{t('overview_title')}</h1>
      <Attention settings={settings} />
      <Known stored={stored}>
        {({ sites, overview }) =>
          sites === 0 ? (
            <Message title={t('dashboard_empty_title')} text={t('dashboard_empty_text')} />
          ) : (
            <Weeks overview={overview} />
          )
        }
      </Known>
    </section>
  );
}

function Weeks({ overview: { weeks, now, changes } }: { overview: Overview }) {
  return (
    <>
      <WeekVerdict week={now} />
      <ChangesSection changes={changes} />
      {now && now.collectors.length > 0 && <TopOrganizations collectors={now.collectors} />}
      <section data-section="trend">
        <h2>{t('trend_title')}</h2>
        <div class="charts">
          <WeekChart
            name="organizations"
            question={t('trend_organizations')}
            counted={t('column_organizations')}
            weeks={weeks.map(({ span, organizations }) => ({ span, value: organizations }))}
          />
          <WeekChart
            name="sites"
            question={t('trend_sites')}
            counted={t('dashboard_sites')}
            weeks={weeks.map(({ span, sites }) => ({ span, value: sites }))}
          />
        </div>
      </section>
    </>
  );
}
