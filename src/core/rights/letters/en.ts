// English.

import { kinds } from './kinds/en.ts';
import { articleNumber, type LetterWords } from './words.ts';

export const en: LetterWords = {
  locale: 'en-GB',
  colon: ':',
  laws: {
    gdpr: 'the General Data Protection Regulation (Regulation (EU) 2016/679, GDPR)',
    'uk-gdpr': 'the UK General Data Protection Regulation (UK GDPR)',
    ccpa: 'the California Consumer Privacy Act (CCPA)',
    lgpd: 'the Brazilian General Data Protection Law (Lei nº 13.709/2018, LGPD)',
    'quebec-25':
      'the Quebec Act respecting the protection of personal information in the private sector (CQLR, c. P-39.1)',
    pipeda: 'the Personal Information Protection and Electronic Documents Act (PIPEDA)',
    nfadp: 'the Swiss Federal Act on Data Protection (FADP)',
  },
  stateLaw: (title) => `the ${title}`,
  acts: {
    gdpr: 'GDPR',
    'uk-gdpr': 'UK GDPR',
    lgpd: 'LGPD',
    'quebec-25': 'of the Quebec Act (P-39.1)',
    pipeda: 'PIPEDA',
    nfadp: 'FADP',
    dpo: 'DPO',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `section ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `clause ${provision.clause} of Schedule 1 to ${act}`;
    const number = articleNumber(provision, { paragraph: (n) => `(${n})`, point: (letter) => `(${letter})` });
    return `Art. ${number} ${act}`;
  },
  term: (law) => (['ccpa', 'pipeda', 'quebec-25', 'us-tn'].includes(law) ? 'personal information' : 'personal data'),
  roles: {
    controller: { answers: 'controller', processor: 'processor' },
    business: { answers: 'business', processor: 'service provider' },
    organization: { answers: 'organization responsible', processor: 'service provider' },
    enterprise: { answers: 'enterprise responsible', processor: 'service provider' },
  },

  attention: 'For the attention of the data protection officer or privacy team',
  salutation: 'Dear Sir or Madam,',
  closing: 'Yours faithfully,',
  intro: (law, term) => `Under ${law}, I make the following request concerning my ${term}.`,
  addressedAs: (role) => `I address you as the ${role}.`,
  onBehalf: 'If you process the data on behalf of others, please tell me on whose behalf.',
  resident: (state) => `I am a resident of ${state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `On your site, ${processor} received data about me. I assume that ${processor} acts on your behalf there, as your ${role}. ` +
    `I therefore turn to you as the ${answers}. My request includes the data that ${processor} holds for you; please pass it on to ` +
    `${processor} and make sure that it is carried out there as well${cited}. If ${processor} uses the data for purposes of its own, please tell me so.`,

  subjects: {
    access: (term) => `Request for access to my ${term}`,
    correction: (term) => `Request to correct my ${term}`,
    deletion: (term) => `Request to delete my ${term}`,
    'objection-to-marketing': (term) => `Objection to the use of my ${term} for direct marketing`,
    'withdrawal-of-consent': (term) => `Withdrawal of consent to the processing of my ${term}`,
    'do-not-sell': (term) => `Request to opt out of the sale of my ${term}`,
    restriction: (term) => `Request to restrict the processing of my ${term}`,
    portability: (term) => `Request for my ${term} in a portable format`,
  },
  subjectOfSeveral: (term) => `Requests concerning my ${term}`,
  headings: {
    access: 'Access',
    correction: 'Correction',
    deletion: 'Deletion',
    'objection-to-marketing': 'Objection to direct marketing',
    'withdrawal-of-consent': 'Withdrawal of consent',
    'do-not-sell': 'Opt-out of sale',
    restriction: 'Restriction of processing',
    portability: 'Data portability',
  },
  ask: {
    access: 'Please confirm whether you process data about me. If you do, please send me:',
    correction: 'Please correct the following data about me:',
    deletion:
      'Please delete all data about me without undue delay, including pseudonymous data such as those linked to a cookie or device identifier. ' +
      'If you have to keep some of them, please tell me which, on what grounds and for how long.',
    'objection-to-marketing':
      'I object to the processing of my data for direct marketing, including profiling to the extent that it is related to it. ' +
      'Please stop this processing and confirm that you have done so.',
    'withdrawal-of-consent':
      'I withdraw, with effect for the future, any consent to the processing of my data on which you rely, in particular for advertising, for ' +
      'analytics and for storing or reading identifiers in my browser. Please stop the processing based on it and confirm that you have done so.',
    restriction:
      'Please restrict the processing of my data: until the matter has been settled, please store them but do not use them in any other way.',
    portability:
      'Please send me the data about me that I have provided to you, including those recorded while I used your services, in a structured, ' +
      'commonly used and machine-readable format.',
  },
  doNotSell: {
    'sale-and-sharing':
      'I direct you not to sell or share my personal information, including for cross-context behavioral advertising. Please notify the third ' +
      'parties to whom you sell or with whom you share it, and confirm that you have carried out my request.',
    'sale-and-targeted-advertising':
      'I opt out of the sale of my personal data and of their processing for targeted advertising. Please confirm that you have carried out my request.',
    sale: 'I opt out of the sale of my personal data. Please confirm that you have carried out my request.',
  },
  accessInShort:
    'Please confirm whether you process data about me. If you do, please send me a copy of all of them, including those linked to a cookie or device identifier, and the further information to which the law entitles me.',
  accessItems: {
    copy: 'a copy of all data about me, including pseudonymous data such as those linked to a cookie or device identifier',
    purposes: 'the purposes for which they are processed',
    categories: 'the categories of data concerned',
    recipients: 'those to whom the data have been or will be disclosed, by name where possible',
    storage: 'how long the data will be stored, or the criteria for this',
    source: 'where the data come from, so far as I did not provide them myself',
    automated:
      'whether there is automated decision-making, including profiling, and if so, the logic involved and its consequences for me',
    transfers: 'to which other countries the data are transferred, and with what safeguards',
    sold: 'which categories of my information you have sold, shared or disclosed, and to which categories of third parties',
  },
  correction: (wrong, right) => `incorrect: ${wrong} – correct: ${right}`,
  reason: (reason) => `My reason: ${reason}`,
  tellRecipients: (cited) =>
    `Please also inform those to whom you have disclosed the data${cited}, and tell me who they are.`,

  observed: (receiver) => `In my browser, I observed that ${receiver} received data about me:`,
  labels: { sites: 'Sites', period: 'Period', kinds: 'Kinds of data' },
  kinds,
  more: (count) => `and ${count} more`,
  identifiers: 'The following identifiers can help you to find the data:',
  noIdentifiers:
    'If you need an identifier to find the data, such as a cookie ID or an advertising ID, please tell me which one and how I can obtain it.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'within one month' : `within ${duration.months} months`;
    if ('days' in duration) return `within ${duration.days} days`;
    return `within ${duration.businessDays} business days`;
  },
  due: (within, cited, until) =>
    `The law provides for an answer ${within} of receipt at the latest${cited}. If you receive this letter today, that is by ${until}.`,
  dueToComply: (within, cited, until) =>
    `The law requires you to carry out my request ${within} of receipt at the latest${cited}. If you receive this letter today, that is by ${until}.`,
  asked: (until) => `The law does not set a number of days for this. I would be grateful for your answer by ${until}.`,
  refusal: (cited) => `If you do not comply with my request in full, please tell me your reasons${cited}.`,
  refusalAndAppeal: (cited) =>
    `If you do not comply with my request in full, please tell me your reasons and how I can appeal against your decision${cited}.`,
  identity: (cited) =>
    `If you have reasonable doubts about my identity, please tell me which further information you need${cited}, and ask for no more than is necessary.`,
  unverified: (cited) => `A request to opt out does not require verification of my identity${cited}.`,
  complaint: (cited, authority) =>
    `If I do not receive an answer in time, I reserve the right to complain to the competent authority${cited}${authority}.`,
  replyTo: (address) => `Please reply to: ${address}`,
  replyToSender: 'Please reply to the address from which you received this letter.',
};
