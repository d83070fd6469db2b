// Brazil's general data protection law (Lei nº 13.709/2018).

import { article, commonNeeds, type Deadline, known, type Law, read } from './facts.ts';

const RIGHTS = 'https://privacyhub.com.br/lgpd?article=155';
const ACCESS = 'https://modeloinicial.com.br/lei/LGPD/lei-geral-protecao-dados-pessoais/art-19';

// Art. 19 sets 15 days for access alone; the other requests are to be met at once, or answered with the reasons why not (Art. 18, § 4º).
const asked: Deadline = { basis: 'asked', within: { days: 15 }, provisions: [], ...read(RIGHTS) };

export const lgpd: Law = {
  key: 'lgpd',
  title: 'Lei Geral de Proteção de Dados Pessoais (LGPD)',
  answersAs: 'controller',
  rights: {
    access: {
      provisions: [article('lgpd', '18', undefined, 'I'), article('lgpd', '18', undefined, 'II')],
      deadline: {
        basis: 'law',
        within: { days: 15 },
        provisions: [article('lgpd', '19', undefined, 'II')],
        ...read(ACCESS),
      },
      ...read(RIGHTS),
    },
    correction: { provisions: [article('lgpd', '18', undefined, 'III')], deadline: asked, ...read(RIGHTS) },
    deletion: {
      provisions: [article('lgpd', '18', undefined, 'IV'), article('lgpd', '18', undefined, 'VI')],
      deadline: asked,
      ...read(RIGHTS),
    },
    'objection-to-marketing': { provisions: [article('lgpd', '18', '2')], deadline: asked, ...read(RIGHTS) },
    'withdrawal-of-consent': {
      provisions: [article('lgpd', '8', '5'), article('lgpd', '18', undefined, 'IX')],
      deadline: asked,
      ...read(RIGHTS),
    },
    restriction: { provisions: [article('lgpd', '18', undefined, 'IV')], deadline: asked, ...read(RIGHTS) },
    portability: { provisions: [article('lgpd', '18', undefined, 'V')], deadline: asked, ...read(RIGHTS) },
  },
  accessItems: ['copy', 'purposes', 'recipients', 'source', 'automated'],
  refusal: { provisions: [article('lgpd', '18', '4')], appeal: false, ...read(RIGHTS) },
  tellRecipients: { provisions: [article('lgpd', '18', '6')], of: ['correction', 'deletion', 'restriction'], ...known },
  complaint: { provisions: [article('lgpd', '18', '1')], ...read(RIGHTS) },
  needs: [...commonNeeds],
};
