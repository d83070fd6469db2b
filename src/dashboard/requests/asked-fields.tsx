import { lawOf, rightsOf } from '../../core/rights/law.ts';
import type { Right } from '../../core/rights/laws/facts.ts';
import { type LetterLanguage, letterLanguages } from '../../core/rights/letters/words.ts';
import { placeName, places } from '../../core/rights/places.ts';
import { t } from '../../platform/i18n.ts';
import { countryName, languageName } from '../../platform/names.ts';
import { rightWords } from '../../ui/words.ts';
import { type Draft, lawsFor, rightsIn } from './draft.ts';
import { Fields, SelectField, Tick } from './fields.tsx';

interface AskedFieldsProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** By which law, for what, and in which language. */
export function AskedFields({ draft, onChange }: AskedFieldsProps) {
  const { laws, law } = lawsFor(draft);
  return (
    <>
      <Fields title={t('request_law')} hint={t('request_placeHint')}>
        <SelectField
          name="place"
          label={t('request_place')}
          value={draft.place}
          options={placeOptions()}
          onChange={(place) => onChange({ place })}
        />
        {laws.length > 1 &&
          laws.map((key) => (
            <Tick
              key={key}
              name="law"
              type="radio"
              value={key}
              checked={key === law}
              onChange={() => onChange({ law: key })}
            >
              {lawOf(key).title}
            </Tick>
          ))}
        {law !== undefined && laws.length === 1 && <p>{t('request_byLaw', lawOf(law).title)}</p>}
      </Fields>
      {law !== undefined && (
        <Fields title={t('request_rights')}>
          {rightsOf(law).map((right) => (
            <Tick
              key={right}
              name="right"
              value={right}
              checked={draft.rights.includes(right)}
              onChange={(on) => onChange({ rights: withOrWithout(draft.rights, right, on) })}
            >
              {rightWords(right)}
            </Tick>
          ))}
          {rightsIn(draft, law).length === 0 && <p role="alert">{t('request_noRight')}</p>}
        </Fields>
      )}
      <Fields title={t('request_language')}>
        <SelectField
          name="language"
          label={t('request_languageHint')}
          value={draft.language}
          options={letterLanguages.map((value) => ({ value, label: languageName(value) }))}
          onChange={(language) => onChange({ language: language as LetterLanguage })}
        />
      </Fields>
    </>
  );
}

function placeOptions(): { value: string; label: string }[] {
  const named = places.map((value) => ({ value, label: placeName(value, countryName) }));
  return [{ value: '', label: t('request_placeChoose') }, ...named.sort((a, b) => a.label.localeCompare(b.label))];
}

function withOrWithout(rights: readonly Right[], right: Right, on: boolean): Right[] {
  const others = rights.filter((other) => other !== right);
  return on ? [...others, right] : others;
}
