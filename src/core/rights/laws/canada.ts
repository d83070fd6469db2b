// Canada: the federal law, and Quebec's act on personal information in the private sector as Law 25 amended it.

import { clause, commonNeeds, type Deadline, known, type Law, read, section } from './facts.ts';

const ACCESS =
  'https://www.priv.gc.ca/en/privacy-topics/privacy-laws-in-canada/the-personal-information-protection-and-electronic-documents-act-pipeda/pipeda-compliance-help/pipeda-interpretation-bulletins/interpretations_05_access/';
const PERIODS = 'https://proteuscyber.com/privacy-database/pipeda-8';
const QUEBEC = 'https://conforme.ca/en/loi-25-compliance/access-rights';

const thirtyDays: Deadline = {
  basis: 'law',
  within: { days: 30 },
  extension: { days: 30 },
  provisions: [section('pipeda', '8(3)')],
  ...read(PERIODS),
};
// Section 8 is about requests under clause 4.9; no period is set for the others.
const asked: Deadline = { basis: 'asked', within: { days: 30 }, provisions: [], ...read(PERIODS) };

export const pipeda: Law = {
  key: 'pipeda',
  title: 'Personal Information Protection and Electronic Documents Act (PIPEDA)',
  answersAs: 'organization',
  rights: {
    access: { provisions: [clause('4.9')], deadline: thirtyDays, ...read(ACCESS) },
    correction: { provisions: [clause('4.9.5')], deadline: thirtyDays, ...known },
    deletion: { provisions: [clause('4.5.3')], deadline: asked, ...known },
    'objection-to-marketing': { provisions: [clause('4.3.8')], deadline: asked, ...known },
    'withdrawal-of-consent': { provisions: [clause('4.3.8')], deadline: asked, ...known },
  },
  accessItems: ['copy', 'purposes', 'recipients', 'source'],
  refusal: { provisions: [section('pipeda', '8(7)')], appeal: false, ...read(PERIODS) },
  complaint: { provisions: [section('pipeda', '11(1)')], ...known },
  needs: [...commonNeeds],
};

const quebecDays: Deadline = {
  basis: 'law',
  within: { days: 30 },
  provisions: [section('quebec-25', '32')],
  ...read(QUEBEC),
};
// Section 32 is about requests for access and for rectification, which a deletion under section 28 is one of.
const quebecAsked: Deadline = { basis: 'asked', within: { days: 30 }, provisions: [], ...known };

export const quebec25: Law = {
  key: 'quebec-25',
  title: 'Act respecting the protection of personal information in the private sector (Quebec, Law 25)',
  answersAs: 'enterprise',
  rights: {
    access: { provisions: [section('quebec-25', '27')], deadline: quebecDays, ...read(QUEBEC) },
    correction: { provisions: [section('quebec-25', '28')], deadline: quebecDays, ...read(QUEBEC) },
    deletion: { provisions: [section('quebec-25', '28')], deadline: quebecDays, ...read(QUEBEC) },
    'objection-to-marketing': { provisions: [section('quebec-25', '22')], deadline: quebecAsked, ...known },
    'withdrawal-of-consent': {
      provisions: [section('quebec-25', '8')],
      deadline: quebecAsked,
      ...read('https://conforme.ca/fr/conformite-loi-25/consentement'),
    },
    portability: { provisions: [section('quebec-25', '27')], deadline: quebecDays, ...read(QUEBEC) },
  },
  accessItems: ['copy', 'purposes', 'recipients', 'storage', 'source'],
  refusal: { provisions: [section('quebec-25', '34')], appeal: false, ...known },
  complaint: { provisions: [section('quebec-25', '42')], ...known },
  needs: [...commonNeeds],
};
