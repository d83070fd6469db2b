// The General Data Protection Regulation, and the United Kingdom's of the same articles.

import { type Act, article, commonNeeds, type Deadline, type Evidence, known, type Law, read } from './facts.ts';

const TEMPLATES = 'datenanfragen/data: templates/en (access, erasure, objection, rectification)';
const PERIODS = 'https://dataprotection.ie/en/individuals/know-your-rights/how-long-will-it-take';
const PROCESSOR =
  'https://privacad.com/privacy-guidelines-on-data-processor-and-data-controller-34/ (EDPB Guidelines 07/2020)';
const CONSENT = 'https://law-reg.org/gdpr-en/regulation_translate/55';
const UK_TEXT = 'https://www.legislation.gov.uk/eur/2016/679/chapter/III/section/1/data.html';
const UK_MONTH = 'https://information-compliance.ed.ac.uk/guidance/requests/subject-access/calculate-response-date';

export const gdpr: Law = {
  key: 'gdpr',
  title: 'General Data Protection Regulation (GDPR)',
  ...shared('gdpr', read(TEMPLATES), {
    basis: 'law',
    within: { months: 1 },
    extension: { months: 2 },
    endsOnWeekday: true,
    provisions: [article('gdpr', '12', '3')],
    ...read(PERIODS),
  }),
  refusal: { provisions: [article('gdpr', '12', '4')], appeal: false, ...read(PERIODS) },
  complaint: { provisions: [article('gdpr', '77', '1')], ...read('datenanfragen/data: templates/en/complaint.txt') },
};

// The Data (Use and Access) Act 2025 moved the periods into an article of their own.
export const ukGdpr: Law = {
  key: 'uk-gdpr',
  title: 'UK General Data Protection Regulation (UK GDPR)',
  ...shared('uk-gdpr', known, {
    basis: 'law',
    within: { months: 1 },
    extension: { months: 2 },
    endsOnWeekday: true,
    provisions: [article('uk-gdpr', '12', '3'), article('uk-gdpr', '12A')],
    ...read(`${UK_TEXT} (articles), ${UK_MONTH} (how the month is counted)`),
  }),
  refusal: { provisions: [article('uk-gdpr', '12', '4')], appeal: false, ...read(UK_TEXT) },
  complaint: { provisions: [article('uk-gdpr', '77', '1')], ...known },
};

function shared(act: Act, rights: Evidence, deadline: Deadline): Omit<Law, 'key' | 'title'> {
  return {
    answersAs: 'controller',
    rights: {
      access: { provisions: [article(act, '15')], deadline, ...rights },
      correction: { provisions: [article(act, '16')], deadline, ...rights },
      deletion: { provisions: [article(act, '17')], deadline, ...rights },
      'objection-to-marketing': { provisions: [article(act, '21', '2')], deadline, ...rights },
      // Art. 12(3) sets the period for Art. 15 to 22 only; a withdrawal has its effect at once.
      'withdrawal-of-consent': {
        provisions: [article(act, '7', '3')],
        deadline: { basis: 'asked', within: { months: 1 }, endsOnWeekday: true, provisions: [], ...known },
        ...(act === 'gdpr' ? read(CONSENT) : known),
      },
      restriction: { provisions: [article(act, '18', '1')], deadline, ...rights },
      portability: { provisions: [article(act, '20', '1')], deadline, ...rights },
    },
    accessItems: ['copy', 'purposes', 'categories', 'recipients', 'storage', 'source', 'automated', 'transfers'],
    identity: { provisions: [article(act, '12', '6')], ...known },
    tellRecipients: { provisions: [article(act, '19')], of: ['correction', 'deletion', 'restriction'], ...rights },
    processorHelps: { provisions: [article(act, '28', '3', 'e')], ...(act === 'gdpr' ? read(PROCESSOR) : known) },
    needs: [...commonNeeds],
  };
}
