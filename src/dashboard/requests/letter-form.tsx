import { useMemo } from 'preact/hooks';
import { dateOf } from '../../core/rights/dates.ts';
import { letterFor } from '../../core/rights/letter.ts';
import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { directory } from '../../ui/directory.ts';
import { requestAddress } from '../../ui/request-address.ts';
import { ActionButton } from './action-button.tsx';
import { AskedFields } from './asked-fields.tsx';
import { DayButton } from './day-button.tsx';
import { DetailsFields } from './details-fields.tsx';
import { askedOf, type Draft, requestOf, toKeep } from './draft.ts';
import { Fields, Tick } from './fields.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { ObservedFields } from './observed-fields.tsx';
import { SitesFields } from './sites-fields.tsx';
import { joined, type Subject } from './subject.ts';
import { useElsewhere } from './use-elsewhere.ts';

interface LetterFormProps {
  subject: Subject;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** What the letter is to say, beside the letter as it is by now. */
export function LetterForm({ subject: about, draft, onChange }: LetterFormProps) {
  const elsewhere = useElsewhere(about, draft.alsoOn);
  // A site answers for itself alone; an organization, for all that it received wherever it was.
  const isOrganizations = about.collector !== undefined && askedOf(draft, about) === 'organization';
  const subject = isOrganizations ? joined(about, elsewhere.chosen) : about;
  return (
    <div class="writing">
      <div>
        <RecipientFields subject={subject} draft={draft} onChange={onChange} />
        {isOrganizations && <SitesFields subject={about} draft={draft} elsewhere={elsewhere} onChange={onChange} />}
        <AskedFields draft={draft} onChange={onChange} />
        <ObservedFields draft={draft} subject={subject} onChange={onChange} />
        <DetailsFields draft={draft} onChange={(details) => onChange({ details })} />
      </div>
      <Written subject={subject} draft={draft} />
    </div>
  );
}

/** To whom it goes, where there is a choice. */
function RecipientFields({ subject, draft, onChange }: LetterFormProps) {
  const { collector, site } = subject;
  if (!collector || collector.runsSite) return null;
  const { name } = collector.addressee;
  if (!collector.isKnown) return <p>{t('request_throughSite', name, site)}</p>;
  const asked = askedOf(draft, subject);
  return (
    <Fields title={t('request_asked')} hint={t('request_askedHint', name, site)}>
      {collector.actsForSites && <p class="quiet">{t('request_actsForSites')}</p>}
      {(['organization', 'site'] as const).map((one) => (
        <Tick
          key={one}
          name="asked"
          type="radio"
          value={one}
          checked={asked === one}
          onChange={() => onChange({ asked: one })}
        >
          {t(one === 'organization' ? 'request_askOrganization' : 'request_askSite', name, site)}
        </Tick>
      ))}
    </Fields>
  );
}

function Written({ subject, draft }: Pick<LetterFormProps, 'subject' | 'draft'>) {
  const request = requestOf(draft, subject, dateOf(Date.now()));
  const letter = useMemo(() => request && letterFor(request), [JSON.stringify(request)]);
  if (!request || !letter)
    return (
      <section class="preview" data-section="letter">
        <h2>{t('request_letter')}</h2>
        <p class="quiet">{t('request_incomplete')}</p>
      </section>
    );
  const kept = toKeep(request, letter, subject);
  const keep = async (sentOn?: string) => {
    const { id } = await ask('letters.save', { ...kept, ...(sentOn !== undefined && { sentOn }) });
    location.hash = requestAddress(id);
  };
  const addressed = request.recipient.role === 'processor' ? subject.siteOrganization : kept.organization;
  const policy = addressed === undefined ? undefined : directory.organization(addressed)?.privacyPolicy;
  return (
    <div>
      <LetterPreview letter={letter} language={request.language} privacyPolicy={policy} />
      <section>
        <h2>{t('request_after')}</h2>
        <p class="quiet">{t('request_kept')}</p>
        <DayButton
          action="sent"
          look="primary"
          label={t('request_sentOn')}
          button={t('request_markSent')}
          onDay={keep}
        />
        <ActionButton action="draft" label={t('request_keepDraft')} onPress={() => keep()} />
      </section>
    </div>
  );
}
