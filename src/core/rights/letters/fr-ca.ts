// French as Canada's laws on the private sector have it: `renseignements personnels` throughout, and a `plainte` in place of a `réclamation`.

import { fr } from './fr.ts';
import type { LetterWords } from './words.ts';

export const frCa: LetterWords = {
  ...fr,
  locale: 'fr-CA',
  term: () => 'renseignements personnels',

  attention: 'À l’attention de la personne responsable de la protection des renseignements personnels',
  onBehalf:
    'Si vous traitez les renseignements pour le compte d’autrui, je vous remercie de m’indiquer pour le compte de qui.',
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Sur votre site, ${processor} a reçu des renseignements me concernant. Je suppose que cette organisation y agit pour votre compte, en qualité de ${role}. ` +
    `C’est pourquoi je m’adresse à vous en votre qualité ${answers}. Ma demande porte également sur les renseignements détenus pour vous par ${processor} ; je vous prie de la ` +
    `transmettre à ${processor} et de veiller à ce qu’elle y soit aussi exécutée${cited}. Si ${processor} utilise également les renseignements à ses propres fins, je vous remercie de me l’indiquer.`,

  subjects: {
    ...fr.subjects,
    deletion: (term) => `Demande de suppression de mes ${term}`,
    'withdrawal-of-consent': (term) => `Retrait du consentement à l’utilisation de mes ${term}`,
  },
  headings: { ...fr.headings, deletion: 'Suppression', portability: 'Portabilité des renseignements' },
  ask: {
    ...fr.ask,
    access:
      'Je vous prie de me confirmer si vous détenez des renseignements me concernant et, dans l’affirmative, de me communiquer :',
    correction: 'Je vous prie de rectifier les renseignements suivants me concernant :',
    deletion:
      'Je vous prie de supprimer dans les meilleurs délais tous les renseignements me concernant, y compris ceux qui sont liés à un identifiant de témoin (cookie) ou d’appareil. ' +
      'Si vous devez en conserver certains, je vous remercie de m’indiquer lesquels, pour quel motif et pour quelle durée.',
    'objection-to-marketing':
      'Je m’oppose à l’utilisation de mes renseignements à des fins de prospection, y compris au profilage dans la mesure où il est lié à une telle prospection. ' +
      'Je vous prie de mettre fin à cette utilisation et de me le confirmer.',
    'withdrawal-of-consent':
      'Je retire, avec effet pour l’avenir, tout consentement à l’utilisation ou à la communication de mes renseignements sur lequel vous vous fondez, en particulier pour la publicité, pour la mesure ' +
      'd’audience et pour l’enregistrement ou la lecture d’identifiants dans mon navigateur. Je vous prie d’y mettre fin et de me le confirmer.',
    portability:
      'Je vous prie de me communiquer les renseignements que j’ai fournis et ceux qui ont été recueillis lors de mon utilisation de vos services, dans un format technologique ' +
      'structuré et couramment utilisé.',
  },
  accessInShort:
    'Je vous prie de me confirmer si vous détenez des renseignements me concernant et, dans l’affirmative, de m’en communiquer une copie complète, y compris de ceux qui sont liés à un identifiant de témoin (cookie) ou d’appareil, ainsi que les autres informations prévues par la loi.',
  accessItems: {
    ...fr.accessItems,
    copy: 'une copie de tous les renseignements me concernant, y compris de ceux qui sont liés à un identifiant de témoin (cookie) ou d’appareil',
    purposes: 'les fins auxquelles ils sont utilisés',
    categories: 'les catégories de renseignements concernées',
    recipients: 'les personnes et organisations auxquelles ils ont été ou seront communiqués, nommément si possible',
    storage: 'leur durée de conservation ou les critères qui la déterminent',
    source: 'leur source, dans la mesure où ils n’ont pas été recueillis auprès de moi',
  },
  tellRecipients: (cited) =>
    `Je vous prie également d’en informer ceux à qui vous avez communiqué les renseignements${cited} et de m’indiquer de qui il s’agit.`,

  observed: (receiver) =>
    `Dans mon navigateur, j’ai constaté la transmission de renseignements me concernant à ${receiver} :`,
  labels: { ...fr.labels, kinds: 'Types de renseignements' },
  kinds: {
    ...fr.kinds,
    'cookie-id': 'identifiant provenant d’un témoin (cookie)',
    email: 'adresse courriel',
    'hashed-email': 'adresse courriel hachée',
  },
  identifiers: 'Les identifiants suivants peuvent vous aider à retrouver les renseignements :',
  noIdentifiers:
    'Si un identifiant vous est nécessaire pour retrouver les renseignements, par exemple un identifiant de témoin (cookie) ou un identifiant publicitaire, je vous remercie de m’indiquer lequel et comment je peux l’obtenir.',
  complaint: (cited, authority) =>
    `À défaut de réponse dans ce délai, je me réserve le droit de porter plainte auprès de l’autorité compétente${cited}${authority}.`,
};
