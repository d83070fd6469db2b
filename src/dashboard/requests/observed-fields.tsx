import { day, t } from '../../platform/i18n.ts';
import { dataTypeWords } from '../../ui/words.ts';
import type { Draft } from './draft.ts';
import { Fields, Tick } from './fields.tsx';
import { sitesWords } from './letter-words.ts';
import type { Subject } from './subject.ts';

interface ObservedFieldsProps {
  draft: Draft;
  subject: Subject;
  onChange: (change: Partial<Draft>) => void;
}

/** What was observed, and whether the letter is to say it. */
export function ObservedFields({ draft, subject: { sites, from, until, types }, onChange }: ObservedFieldsProps) {
  const [first, last] = [from, until].map((date) => day(`${date}T12:00:00Z`));
  return (
    <Fields title={t('request_observed')} hint={t('request_observedHint', sitesWords(sites))}>
      <Tick name="dates" checked={draft.tellDates} onChange={(tellDates) => onChange({ tellDates })}>
        {first === last ? t('request_day', first!) : t('request_days', first!, last!)}
      </Tick>
      {types.map((type) => (
        <Tick
          key={type}
          name="type"
          value={type}
          checked={!draft.untold.includes(type)}
          onChange={(told) =>
            onChange({
              untold: told ? draft.untold.filter((other) => other !== type) : [...draft.untold, type],
            })
          }
        >
          {dataTypeWords(type)}
        </Tick>
      ))}
      {types.length === 0 && <p class="quiet">{t('request_noTypes')}</p>}
    </Fields>
  );
}
