import { useState } from 'preact/hooks';
import type { VisitSummary } from '../../core/facts.ts';
import type { Site } from '../../core/model.ts';
import { weekOf } from '../../core/overview/week.ts';
import { number, plural, t, time } from '../../platform/i18n.ts';
import { visitsTo } from '../../store/read-visits.ts';
import { collectorOf } from '../../ui/collector-name.ts';
import { Mark } from '../../ui/components/mark.tsx';
import { visitAddress } from '../../ui/site-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';

/** Visits that are listed at once. */
const SOME = 20;

/** Every visit to a site with its time and what is said first of it, the newest first; each is a page of its own. */
export function VisitList({ site }: { site: Site }) {
  const [shown, setShown] = useState(SOME);
  const stored = useLive(() => visitsTo(site), site);
  return (
    <Known stored={stored}>
      {(visits) =>
        visits.length > 0 && (
          <section data-section="visits">
            <h2>{t('visits_title')}</h2>
            <ul class="collectors visits">
              {visits.slice(0, shown).map((visit) => (
                <VisitItem key={visit.visit} visit={visit} />
              ))}
            </ul>
            {shown < visits.length && (
              <p class="buttons">
                <button type="button" data-action="more-visits" onClick={() => setShown(shown + 5 * SOME)}>
                  {t('visits_more')}
                </button>
                <span class="quiet" role="status">
                  {t('visits_shown', number(shown), number(visits.length))}
                </span>
              </p>
            )}
          </section>
        )
      }
    </Known>
  );
}

function VisitItem({ visit }: { visit: VisitSummary }) {
  const { collectors = [] } = weekOf([visit], { from: visit.at, to: visit.at + 1 }, collectorOf) ?? {};
  const before = collectors.filter(({ taking }) => taking.before !== undefined).length;
  const after = collectors.filter(({ taking }) => taking.after !== undefined).length;
  return (
    <li data-visit={visit.visit} data-organizations={collectors.length}>
      <a href={visitAddress(visit.site, visit.visit)}>{time(visit.at)}</a>
      <span class="marks">
        <span>{collectors.length === 0 ? t('verdict_none') : plural('verdict_organizations', collectors.length)}</span>
        {before > 0 && <Mark tone="attention">{plural('verdict_before', before)}</Mark>}
        {after > 0 && <Mark tone="attention">{plural('verdict_after', after)}</Mark>}
      </span>
    </li>
  );
}
