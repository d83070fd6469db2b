import { lawOf } from '../../core/rights/law.ts';
import { t } from '../../platform/i18n.ts';
import { type Draft, lawsFor, rightsIn, type TypedDetails } from './draft.ts';
import { Fields, TextField, Tick } from './fields.tsx';

interface DetailsFieldsProps {
  draft: Draft;
  onChange: (details: TypedDetails) => void;
}

/** What the person may tell of themselves. Nothing is filled in, and nothing of it is kept. */
export function DetailsFields({ draft, onChange }: DetailsFieldsProps) {
  const { details } = draft;
  const { law } = lawsFor(draft);
  const rights = law === undefined ? [] : rightsIn(draft, law);
  const state = law === undefined ? undefined : lawOf(law).residentsOf;
  const text = (name: Exclude<keyof TypedDetails, 'resident'>) => ({
    name,
    value: details[name],
    onChange: (value: string) => onChange({ ...details, [name]: value }),
  });
  return (
    <Fields title={t('request_details')} hint={t('request_detailsHint')}>
      <TextField {...text('name')} label={t('request_name')} />
      <TextField {...text('email')} type="email" label={t('request_email')} />
      <TextField {...text('postalAddress')} lines={3} label={t('request_postalAddress')} />
      <TextField
        {...text('identifiers')}
        lines={2}
        label={t('request_identifiers')}
        hint={t('request_identifiersHint')}
      />
      {state !== undefined && (
        <Tick name="resident" checked={details.resident} onChange={(resident) => onChange({ ...details, resident })}>
          {t('request_resident', state)}
        </Tick>
      )}
      {rights.includes('correction') && (
        <>
          <TextField {...text('wrong')} label={t('request_wrong')} />
          <TextField {...text('right')} label={t('request_right')} />
        </>
      )}
      {rights.includes('restriction') && <TextField {...text('reason')} lines={2} label={t('request_reason')} />}
    </Fields>
  );
}
