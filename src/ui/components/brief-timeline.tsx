import type { SiteReport } from '../../core/report/types.ts';
import { briefly } from '../../core/timeline/brief.ts';
import { t } from '../../platform/i18n.ts';
import { Timeline } from './timeline.tsx';

/** The newest visit in at most six lines, and all of it on demand. Nothing where no page was opened. */
export function BriefTimeline({ report: { timelines } }: { report: SiteReport }) {
  const [newest] = timelines;
  if (!newest) return null;
  return (
    <section data-section="timeline">
      <h2>{t('timeline_title')}</h2>
      <Timeline timeline={briefly(newest)} />
      <details class="folded">
        <summary>{t('timeline_whole')}</summary>
        <div class="details">
          <Timeline timeline={newest} whole />
        </div>
      </details>
    </section>
  );
}
