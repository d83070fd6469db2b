import type { SiteReport, TrackerReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { toldChoices } from '../told.ts';
import { choiceWords } from '../words.ts';
import { ToldMark } from './told-mark.tsx';

/** What trackers were told about the choice: `refused (4 times) · accepted (2 times)`. */
export function ToldLine({ trackers, report }: { trackers: readonly TrackerReport[]; report: SiteReport }) {
  const choices = toldChoices(trackers, report);
  if (choices.length === 0) return <span class="quiet">{t('told_nothing')}</span>;
  return (
    <span class="marks">
      {choices.map((told) => (
        <ToldMark key={told.choice} told={told} words={plural('told', told.times, choiceWords(told.choice))} />
      ))}
    </span>
  );
}
