// The California Consumer Privacy Act, as the California Privacy Rights Act amended it.

import { commonNeeds, type Deadline, known, type Law, read, text } from './facts.ts';

const SECTIONS = 'https://proteuscyber.com/privacy-database/ccpa-sec-3-1798120';
const CORRECTION = 'https://advisori.com/ccpa/1798-106-consumers-right-to-correct-inaccurate-personal-information/';
const PERIODS =
  'https://advisori.com/cpra/%C2%A7-7021-timelines-for-responding-to-requests-to-delete-requests-to-correct-and-requests-to-know/';
const OPT_OUT = 'https://cookiebeam.com/guides/how-to-process-opt-out-do-not-sell-request-2026';

const code = (section: string) => text(`Cal. Civ. Code § ${section}`);

const deadline: Deadline = {
  basis: 'law',
  within: { days: 45 },
  extension: { days: 45 },
  provisions: [text('11 CCR § 7021(b)')],
  ...read(PERIODS),
};

export const ccpa: Law = {
  key: 'ccpa',
  title: 'California Consumer Privacy Act (CCPA)',
  answersAs: 'business',
  rights: {
    access: { provisions: [code('1798.110'), code('1798.115')], deadline, ...read(SECTIONS) },
    correction: { provisions: [code('1798.106')], deadline, ...read(CORRECTION) },
    deletion: { provisions: [code('1798.105')], deadline, ...read(SECTIONS) },
    'do-not-sell': {
      provisions: [code('1798.120')],
      deadline: {
        basis: 'law',
        within: { businessDays: 15 },
        toComply: true,
        provisions: [text('11 CCR § 7026')],
        ...read(OPT_OUT),
      },
      ...read(SECTIONS),
    },
    portability: { provisions: [code('1798.130(a)(3)(B)')], deadline, ...known },
  },
  accessItems: ['copy', 'purposes', 'categories', 'source', 'sold'],
  optOutOf: 'sale-and-sharing',
  residentsOf: 'California',
  identity: { provisions: [code('1798.130(a)(2)')], ...known },
  optOutUnverified: { provisions: [text('11 CCR § 7026')], ...read(OPT_OUT) },
  tellRecipients: { provisions: [code('1798.105(c)')], of: ['deletion'], ...known },
  processorHelps: { provisions: [code('1798.105(c)(3)'), code('1798.130(a)(3)(A)')], ...known },
  needs: [...commonNeeds, 'residence'],
};
