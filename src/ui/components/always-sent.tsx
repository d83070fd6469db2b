import { alwaysSent } from '../../core/always-sent.ts';
import { t } from '../../platform/i18n.ts';
import { alwaysSentWords } from '../words.ts';

/** What every request tells, whatever it carries: said once on a page, for all trackers. */
export function AlwaysSentNote() {
  return (
    <details class="folded" data-section="always-sent">
      <summary>{t('alwaysSent_title')}</summary>
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
    </details>
  );
}
