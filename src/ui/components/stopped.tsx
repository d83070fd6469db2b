import type { SiteReport, StoppedTracker } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { stoppedWords } from '../stopped.ts';
import { Fold } from './fold.tsx';

interface StoppedProps {
  trackers: SiteReport['stopped'];
  /** Shown without being asked for, where there is nothing else to show. */
  open: boolean;
}

/** Trackers to which requests were stopped, or did not get through. */
export function Stopped({ trackers, open }: StoppedProps) {
  if (trackers.length === 0) return null;
  const failed = trackers.some(({ failedRequests }) => failedRequests > 0);
  return (
    <Fold
      class="folded"
      open={open}
      data-count="stopped"
      data-value={trackers.length}
      summary={plural('stopped', trackers.length)}
    >
      <div class="details">
        <p class="quiet">
          {t('stopped_hint')} {failed && t('stopped_failedHint')}
        </p>
        <ul class="data">
          {trackers.map((tracker) => (
            <li key={tracker.key} data-stopped={tracker.key}>
              {nameOf(tracker)} <span class="quiet">{stoppedWords(tracker).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </Fold>
  );
}

/** A tracker whose operator is not known stands for itself, and is named once. */
function nameOf({ organization, name }: StoppedTracker): string {
  return organization.known ? `${organization.name} · ${name}` : name;
}
