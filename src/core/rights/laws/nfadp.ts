// Switzerland's Federal Act on Data Protection of 2020, in force since 2023, and its ordinance.

import { article, commonNeeds, type Deadline, known, type Law, read } from './facts.ts';

const ACCESS = 'https://dsg.ch/kapitel04/artikel25';
const WILL = 'https://lawbrary.ch/law/art/DSG-v2025.04-de-art-30';
const CLAIMS =
  'https://digilaw.ch/06-12-berichtigungsrecht-widerspruchsrecht-recht-auf-datenloschung-recht-auf-vergessen/';
const PORTABLE = 'https://datenbuddy.ch/gesetze/page/42';

const thirtyDays: Deadline = {
  basis: 'law',
  within: { days: 30 },
  provisions: [article('nfadp', '25', '7'), article('dpo', '18', '1')],
  ...read(`${ACCESS}, https://www.datenschutzpartner.ch/dsv/dsv-18/`),
};
// The thirty days are those of access; the ordinance applies them to portability (Art. 22), and nothing to the claims of Art. 32.
const asked: Deadline = { basis: 'asked', within: { days: 30 }, provisions: [], ...known };

export const nfadp: Law = {
  key: 'nfadp',
  title: 'Swiss Federal Act on Data Protection (nFADP)',
  answersAs: 'controller',
  rights: {
    access: { provisions: [article('nfadp', '25')], deadline: thirtyDays, ...read(ACCESS) },
    correction: { provisions: [article('nfadp', '32', '1')], deadline: asked, ...read(CLAIMS) },
    deletion: { provisions: [article('nfadp', '32', '2', 'c')], deadline: asked, ...known },
    'objection-to-marketing': { provisions: [article('nfadp', '30', '2', 'b')], deadline: asked, ...read(WILL) },
    'withdrawal-of-consent': { provisions: [article('nfadp', '30', '2', 'b')], deadline: asked, ...read(WILL) },
    restriction: { provisions: [article('nfadp', '32', '2', 'a')], deadline: asked, ...known },
    portability: {
      provisions: [article('nfadp', '28', '1')],
      deadline: { ...thirtyDays, provisions: [article('dpo', '22'), article('dpo', '18', '1')], ...known },
      ...read(PORTABLE),
    },
  },
  accessItems: ['copy', 'purposes', 'recipients', 'storage', 'source', 'automated', 'transfers'],
  identity: { provisions: [article('dpo', '16', '5')], ...known },
  refusal: { provisions: [article('nfadp', '26', '4')], appeal: false, ...known },
  complaint: { provisions: [article('nfadp', '49', '1')], ...known },
  needs: [...commonNeeds],
};
