import type { SiteReport } from '../../core/report/types.ts';
import type { VisitTimeline } from '../../core/timeline/types.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { choiceWords } from '../words.ts';
import { Fold } from './fold.tsx';
import { Timeline } from './timeline.tsx';

/** The newest visits of a site, each whole; the newest of them open. Nothing where no page was opened. */
export function Timelines({ report: { timelines, visits } }: { report: SiteReport }) {
  if (timelines.length === 0) return null;
  return (
    <section data-section="timelines">
      <h2>{t('timeline_title')}</h2>
      {timelines.length < visits && <p class="quiet">{t('timelines_newest', timelines.length, visits)}</p>}
      <ul class="collectors">
        {timelines.map((timeline, nth) => (
          <li key={timeline.startedAt}>
            <Fold
              open={nth === 0}
              summary={
                <span>
                  {plural('timelines_visit', organizationsIn(timeline), time(timeline.startedAt))}
                  <span class="quiet"> · {choiceWords(timeline.choice)}</span>
                  <PagePath timeline={timeline} />
                </span>
              }
            >
              <div class="details">
                <Timeline timeline={timeline} whole />
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The path is a page's own word, and may be long. */
function PagePath({ timeline: { path } }: { timeline: VisitTimeline }) {
  return path === undefined ? null : (
    <span class="sentence quiet" data-path={path}>
      {t('timelines_page', path)}
    </span>
  );
}

/** Each is met for the first time once. */
function organizationsIn({ entries }: VisitTimeline): number {
  return entries.reduce((sum, entry) => {
    if (entry.kind === 'contacts') return sum + entry.organizations.length;
    return entry.kind === 'after' ? sum + entry.organizations.filter(({ first }) => first).length : sum;
  }, 0);
}
