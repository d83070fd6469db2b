import type { SiteReport, TrackerReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { toldChoices } from '../told.ts';
import { toldWords } from '../words.ts';
import { ToldMark } from './told-mark.tsx';

/** What trackers were told about the choice, by requests: `refused (4 times) · nothing that Candor can read (2 times)`. */
export function ToldLine({ trackers, report }: { trackers: readonly TrackerReport[]; report: SiteReport }) {
  const choices = toldChoices(trackers, report);
  if (choices.every(({ told }) => told === 'nothing')) return <span class="quiet">{t('told_nothing')}</span>;
  return (
    <span class="marks">
      {choices.map((told) => (
        <ToldMark key={told.told} told={told} words={plural('told', told.times, toldWords(told.told))} />
      ))}
    </span>
  );
}
