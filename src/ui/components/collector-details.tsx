import type { Collector, SiteReport } from '../../core/report/types.ts';
import { timelineOfCollector } from '../../core/timeline/of-collector.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Claims } from './claims.tsx';
import { backgroundRequestsOf } from './collector-marks.tsx';
import { LinkList, OverAll } from './identifiers.tsx';
import { Means } from './means.tsx';
import { Timeline } from './timeline.tsx';
import { TrackerDetails } from './tracker-details.tsx';

interface CollectorDetailsProps {
  collector: Collector;
  report: SiteReport;
  /** On how many sites of the person's history it collected, where that is known. */
  sites?: number | undefined;
  dashboard: string | undefined;
}

/** What was seen, when, with whom it can be put together, what is claimed, and what can be done: observed and claimed are never mixed. */
export function CollectorDetails({ collector, report, sites = 0, dashboard }: CollectorDetailsProps) {
  return (
    <div class="details">
      {!collector.organization.known && <p class="quiet">{t('operator_unknown')}</p>}
      {sites > 1 && (
        <p data-count="sites" data-value={sites}>
          {plural('collector_sites', sites - 1)}
        </p>
      )}
      <Observed collector={collector} report={report} />
      <When collector={collector} report={report} />
      <Partners collector={collector} report={report} dashboard={dashboard} />
      <Claims collector={collector} />
      <Means collector={collector} site={report.site} dashboard={dashboard} />
    </div>
  );
}

type PartProps = Pick<CollectorDetailsProps, 'collector' | 'report'>;

function Observed({ collector, report }: PartProps) {
  return (
    <section class="part" data-part="observed">
      <h3>{t('observed_title')}</h3>
      {backgroundRequestsOf(collector) > 0 && (
        <p class="quiet" data-note="background">
          {t('background_hint')}
        </p>
      )}
      {collector.trackers.map((tracker) => (
        <TrackerDetails key={tracker.key} tracker={tracker} report={report} />
      ))}
    </section>
  );
}

/** Its contacts among what happened in the newest visit. Nothing where it had none in it. */
function When({ collector, report: { timelines, visits } }: PartProps) {
  const [newest] = timelines;
  const own = newest && timelineOfCollector(newest, collector.organization.key);
  if (!own) return null;
  return (
    <section class="part" data-part="when">
      <h3>{t(visits > 1 ? 'collector_whenNewest' : 'timeline_title')}</h3>
      <div>
        <Timeline timeline={own} />
      </div>
    </section>
  );
}

/** With whom it can link what it knows. Nothing where that was not seen, which is not to say that nobody is. */
function Partners({
  collector: { organization },
  report: { identifiers },
  dashboard,
}: PartProps & Pick<CollectorDetailsProps, 'dashboard'>) {
  const links = identifiers.links.filter(
    ({ from, to }) => from.key === organization.key || to.key === organization.key,
  );
  if (links.length === 0) return null;
  return (
    <section class="part" data-part="partners">
      <h3>{t('links_title')}</h3>
      <p class="quiet">{t('links_hint')}</p>
      <LinkList links={links} />
      <OverAll links={links} dashboard={dashboard} />
    </section>
  );
}
