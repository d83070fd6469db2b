// The form for a request letter. What is typed into it lives here, until the page is left; no store and no message has it.

import { useRef, useState } from 'preact/hooks';
import { siteReport } from '../../core/report/site-report.ts';
import type { SiteReport } from '../../core/report/types.ts';
import type { Place } from '../../core/rights/authorities.ts';
import { type LetterLanguage, letterLanguages } from '../../core/rights/letters/words.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { t } from '../../platform/i18n.ts';
import { letterWith, listLetters, listSites, siteFacts } from '../../store/read.ts';
import { Message } from '../../ui/components/message.tsx';
import { directory } from '../../ui/directory.ts';
import { type NewRequest, newRequestAddress, REQUESTS } from '../../ui/request-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { type Draft, newDraft } from './draft.ts';
import { SelectField } from './fields.tsx';
import { LetterForm } from './letter-form.tsx';
import { subjectOf } from './subject.ts';

interface Known {
  sites: string[];
  /** Of the site that is asked about; undefined where nothing is known of it, or none is. */
  report: SiteReport | undefined;
  /** To be written anew. */
  letter: RequestLetterRecord | undefined;
  /** That the person chose for their newest letter. */
  place: Place | undefined;
}

export function NewRequestPage({ asked }: { asked: NewRequest }) {
  const stored = useLive(() => readKnown(asked), newRequestAddress(asked));
  // While another site is read, the one before stays, and with it the field that the person is in.
  const last = useRef<Known | undefined>(undefined);
  if (stored.state === 'known') last.current = stored.value;
  return (
    <section>
      <p>
        <a class="back" href={REQUESTS}>
          {t('requests_title')}
        </a>
      </p>
      <h1>{t('request_title')}</h1>
      {stored.state === 'failed' && <Message title={t('error_title')} text={t('error_text', stored.reason)} />}
      {stored.state !== 'failed' && last.current && <Form asked={asked} known={last.current} />}
    </section>
  );
}

async function readKnown({ site, letter: id }: NewRequest): Promise<Known> {
  const letter = id === undefined ? undefined : await letterWith(id);
  const about = site ?? letter?.sites[0];
  const facts = about === undefined ? undefined : await siteFacts(about);
  return {
    sites: (await listSites()).map((total) => total.site),
    report: facts && siteReport(facts, directory),
    letter,
    place: placeOfNewest(await listLetters()),
  };
}

function placeOfNewest(letters: readonly RequestLetterRecord[]): Place | undefined {
  return [...letters].sort((a, b) => b.createdAt - a.createdAt).find(({ place }) => place !== undefined)?.place;
}

function Form({ asked, known: { sites, report, letter, place } }: { asked: NewRequest; known: Known }) {
  const [changes, setChanges] = useState<Partial<Draft>>({});
  const draft = { ...newDraft(usualLanguage(), letter, place), ...changes };
  const organization = asked.organization ?? letter?.organization;
  if (sites.length === 0) return <Message title={t('requests_noSite_title')} text={t('requests_noSite_text')} />;
  const subject = report && subjectOf(report, organization, directory);
  return (
    <>
      <SubjectFields sites={sites} report={report} organization={subject?.collector?.key} />
      {subject && (
        <LetterForm
          subject={subject}
          draft={draft}
          onChange={(change) => setChanges((before) => ({ ...before, ...change }))}
        />
      )}
    </>
  );
}

interface SubjectFieldsProps {
  sites: readonly string[];
  report: SiteReport | undefined;
  organization: string | undefined;
}

/** On which site, and about whom. Each choice is an address of its own, so that the back button undoes it. */
function SubjectFields({ sites, report, organization }: SubjectFieldsProps) {
  const site = report?.site ?? '';
  const choose = (request: NewRequest) => {
    location.hash = newRequestAddress(request);
  };
  return (
    <div class="subject">
      <SelectField
        name="site"
        label={t('request_site')}
        value={site}
        options={[...(report ? [] : [{ value: '', label: t('request_choose') }]), ...named(sites)]}
        onChange={(chosen) => choose({ site: chosen })}
      />
      {report && (
        <SelectField
          name="organization"
          label={t('request_about')}
          value={organization ?? ''}
          options={[
            { value: '', label: t('request_aboutSite', site) },
            ...report.collectors.map((one) => ({ value: one.organization.key, label: one.organization.name })),
          ]}
          onChange={(chosen) => choose({ site, ...(chosen !== '' && { organization: chosen }) })}
        />
      )}
    </div>
  );
}

const named = (sites: readonly string[]) => sites.map((site) => ({ value: site, label: site }));

/** The person's own language, where letters can be written in it. */
function usualLanguage(): LetterLanguage {
  const own = navigator.language.slice(0, 2);
  return letterLanguages.find((language) => language === own) ?? 'en';
}
