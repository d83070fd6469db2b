import { alwaysSent } from '../../core/always-sent.ts';
import { t } from '../../platform/i18n.ts';
import { alwaysSentWords } from '../words.ts';
import { Fold } from './fold.tsx';

/** What every request tells, whatever it carries: said once on a page, for all trackers. */
export function AlwaysSentNote() {
  return (
    <Fold class="folded" data-section="always-sent" summary={t('alwaysSent_title')}>
      <div class="details">
        <p class="quiet">{t('alwaysSent_hint')}</p>
        <ul class="points">
          {alwaysSent.map(({ data }) => (
            <li key={data} data-always={data}>
              {alwaysSentWords(data)}
            </li>
          ))}
        </ul>
      </div>
    </Fold>
  );
}
