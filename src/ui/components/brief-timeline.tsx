import type { SiteReport } from '../../core/report/types.ts';
import { briefly } from '../../core/timeline/brief.ts';
import type { VisitTimeline } from '../../core/timeline/types.ts';
import { t, time } from '../../platform/i18n.ts';
import { Fold } from './fold.tsx';
import { Section } from './section.tsx';
import { Timeline } from './timeline.tsx';

/** The newest visit in at most six lines, and all of it on demand. Nothing where no page was opened. */
export function BriefTimeline({ report: { timelines }, folded = false }: { report: SiteReport; folded?: boolean }) {
  const [newest] = timelines;
  if (!newest) return null;
  return (
    <Section name="timeline" title={t('timeline_title')} note={noteOf(newest)} folded={folded}>
      <Timeline timeline={briefly(newest)} />
      <Fold class="folded" summary={t('timeline_whole')}>
        <div class="details">
          <Timeline timeline={newest} whole />
        </div>
      </Fold>
    </Section>
  );
}

function noteOf({ startedAt, complete, path }: VisitTimeline): string {
  const opened = t(complete ? 'timeline_openedAt' : 'timeline_watchedSince', time(startedAt));
  return path === undefined ? opened : `${opened} · ${t('timelines_page', path)}`;
}
