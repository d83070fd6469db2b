// French as Europe's laws have it. Letters by Canada's laws are written as in Canada (fr-ca.ts).

import { kinds } from './kinds/fr.ts';
import { articleNumber, type LetterWords } from './words.ts';

const STATES: Record<string, string> = { California: 'Californie', Virginia: 'Virginie' };

export const fr: LetterWords = {
  locale: 'fr-FR',
  dates: (written) => written.replace(/^1(?= )/, '1er'),
  colon: ' :',
  laws: {
    gdpr: 'du règlement général sur la protection des données (règlement (UE) 2016/679, RGPD)',
    'uk-gdpr': 'du règlement général sur la protection des données du Royaume-Uni (UK GDPR)',
    ccpa: 'de la loi californienne sur la protection de la vie privée des consommateurs (California Consumer Privacy Act, CCPA)',
    lgpd: 'de la loi générale brésilienne sur la protection des données (Lei nº 13.709/2018, LGPD)',
    'quebec-25':
      'de la Loi sur la protection des renseignements personnels dans le secteur privé du Québec (RLRQ, c. P-39.1, LPRPSP)',
    pipeda:
      'de la Loi sur la protection des renseignements personnels et les documents électroniques du Canada (LPRPDE)',
    nfadp: 'de la loi fédérale suisse sur la protection des données (LPD)',
  },
  stateLaw: (title) => `de la loi « ${title} »`,
  acts: {
    gdpr: 'du RGPD',
    'uk-gdpr': 'du UK GDPR',
    lgpd: 'de la LGPD',
    'quebec-25': 'de la LPRPSP',
    pipeda: 'de la LPRPDE',
    nfadp: 'LPD',
    dpo: 'OPDo',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `article ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `article ${provision.clause} de l’annexe 1 ${act}`;
    if (provision.act === 'nfadp' || provision.act === 'dpo') {
      return `art. ${articleNumber(provision, { paragraph: (n) => ` al. ${n}`, point: (letter) => ` let. ${letter}` })} ${act}`;
    }
    const number = articleNumber(provision, {
      paragraph: (n) => `, paragraphe ${n}`,
      point: (letter) => `, point ${letter})`,
    });
    return `article ${number}${number.includes(',') ? ',' : ''} ${act}`;
  },
  term: () => 'données à caractère personnel',
  roles: {
    controller: { answers: 'de responsable du traitement', processor: 'sous-traitant' },
    business: { answers: 'd’entreprise responsable (« business »)', processor: 'prestataire (« service provider »)' },
    organization: { answers: 'd’organisation responsable', processor: 'fournisseur de services' },
    enterprise: { answers: 'd’entreprise responsable', processor: 'fournisseur de services' },
  },

  attention: 'À l’attention du délégué à la protection des données ou du service chargé de la vie privée',
  salutation: 'Madame, Monsieur,',
  closing: 'Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.',
  intro: (law, term) => `Sur le fondement ${law}, je vous adresse la demande suivante concernant mes ${term}.`,
  addressedAs: (role) => `Je m’adresse à vous en votre qualité ${role}.`,
  onBehalf:
    'Si vous traitez les données pour le compte d’autrui, je vous remercie de m’indiquer pour le compte de qui.',
  resident: (state) => `Je réside dans l’État suivant : ${STATES[state] ?? state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Sur votre site, ${processor} a reçu des données me concernant. Je suppose que cette organisation y agit pour votre compte, en qualité de ${role}. ` +
    `C’est pourquoi je m’adresse à vous en votre qualité ${answers}. Ma demande porte également sur les données détenues pour vous par ${processor} ; je vous prie de la ` +
    `transmettre à ${processor} et de veiller à ce qu’elle y soit aussi exécutée${cited}. Si ${processor} utilise également les données pour ses propres finalités, je vous remercie de me l’indiquer.`,

  subjects: {
    access: (term) => `Demande d’accès à mes ${term}`,
    correction: (term) => `Demande de rectification de mes ${term}`,
    deletion: (term) => `Demande d’effacement de mes ${term}`,
    'objection-to-marketing': (term) => `Opposition à l’utilisation de mes ${term} à des fins de prospection`,
    'withdrawal-of-consent': (term) => `Retrait du consentement au traitement de mes ${term}`,
    'do-not-sell': (term) => `Opposition à la vente de mes ${term}`,
    restriction: (term) => `Demande de limitation du traitement de mes ${term}`,
    portability: (term) => `Demande de portabilité de mes ${term}`,
  },
  subjectOfSeveral: (term) => `Demandes concernant mes ${term}`,
  headings: {
    access: 'Accès',
    correction: 'Rectification',
    deletion: 'Effacement',
    'objection-to-marketing': 'Opposition à la prospection',
    'withdrawal-of-consent': 'Retrait du consentement',
    'do-not-sell': 'Opposition à la vente',
    restriction: 'Limitation du traitement',
    portability: 'Portabilité des données',
  },
  ask: {
    access:
      'Je vous prie de me confirmer si vous traitez des données me concernant et, dans l’affirmative, de me communiquer :',
    correction: 'Je vous prie de rectifier les données suivantes me concernant :',
    deletion:
      'Je vous prie d’effacer dans les meilleurs délais toutes les données me concernant, y compris les données pseudonymes telles que celles liées à un identifiant de cookie ou d’appareil. ' +
      'Si vous devez en conserver certaines, je vous remercie de m’indiquer lesquelles, pour quel motif et pour quelle durée.',
    'objection-to-marketing':
      'Je m’oppose au traitement de mes données à des fins de prospection, y compris au profilage dans la mesure où il est lié à une telle prospection. ' +
      'Je vous prie de mettre fin à ce traitement et de me le confirmer.',
    'withdrawal-of-consent':
      'Je retire, avec effet pour l’avenir, tout consentement au traitement de mes données sur lequel vous vous fondez, en particulier pour la publicité, pour la mesure ' +
      'd’audience et pour l’enregistrement ou la lecture d’identifiants dans mon navigateur. Je vous prie de mettre fin au traitement fondé sur ce consentement et de me le confirmer.',
    restriction:
      'Je vous prie de limiter le traitement de mes données : jusqu’à ce que la question soit réglée, je vous demande de les conserver sans les utiliser d’aucune autre manière.',
    portability:
      'Je vous prie de me transmettre les données me concernant que je vous ai fournies, y compris celles qui ont été enregistrées lors de mon utilisation de vos services, dans un format ' +
      'structuré, couramment utilisé et lisible par machine.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Je vous demande de ne pas vendre ni partager mes données à caractère personnel (« do not sell or share »), notamment à des fins de publicité comportementale intercontextuelle. ' +
      'Je vous prie d’en informer les tiers auxquels vous les vendez ou avec lesquels vous les partagez, et de me confirmer que vous avez exécuté ma demande.',
    'sale-and-targeted-advertising':
      'Je m’oppose à la vente de mes données à caractère personnel et à leur traitement à des fins de publicité ciblée (« opt-out »). Je vous prie de me confirmer que vous avez exécuté ma demande.',
    sale: 'Je m’oppose à la vente de mes données à caractère personnel (« opt-out »). Je vous prie de me confirmer que vous avez exécuté ma demande.',
  },
  accessInShort:
    'Je vous prie de me confirmer si vous traitez des données me concernant et, dans l’affirmative, de m’en communiquer une copie complète, y compris des données liées à un identifiant de cookie ou d’appareil, ainsi que les autres informations prévues par la loi.',
  accessItems: {
    copy: 'une copie de toutes les données me concernant, y compris les données pseudonymes telles que celles liées à un identifiant de cookie ou d’appareil',
    purposes: 'les finalités de leur traitement',
    categories: 'les catégories de données concernées',
    recipients: 'les destinataires auxquels les données ont été ou seront communiquées, nommément si possible',
    storage: 'la durée de conservation des données ou les critères qui la déterminent',
    source: 'l’origine des données, dans la mesure où je ne les ai pas fournies directement',
    automated:
      'l’existence éventuelle d’une prise de décision automatisée, y compris un profilage, et, le cas échéant, la logique sous-jacente et les conséquences pour moi',
    transfers: 'les autres pays vers lesquels les données sont transférées et les garanties prévues',
    sold: 'les catégories de données me concernant que vous avez vendues, partagées ou communiquées, et les catégories de tiers auxquels elles l’ont été',
  },
  correction: (wrong, right) => `inexact : ${wrong} – exact : ${right}`,
  reason: (reason) => `Mon motif : ${reason}`,
  tellRecipients: (cited) =>
    `Je vous prie également d’en informer ceux à qui vous avez communiqué les données${cited} et de m’indiquer de qui il s’agit.`,

  observed: (receiver) => `Dans mon navigateur, j’ai constaté la transmission de données me concernant à ${receiver} :`,
  labels: { sites: 'Sites', period: 'Période', kinds: 'Types de données' },
  kinds,
  more: (count) => `et ${count} autres`,
  identifiers: 'Les identifiants suivants peuvent vous aider à retrouver les données :',
  noIdentifiers:
    'Si un identifiant vous est nécessaire pour retrouver les données, par exemple un identifiant de cookie ou un identifiant publicitaire, je vous remercie de m’indiquer lequel et comment je peux l’obtenir.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'd’un mois' : `de ${duration.months} mois`;
    if ('days' in duration) return `de ${duration.days} jours`;
    return `de ${duration.businessDays} jours ouvrés`;
  },
  due: (within, cited, until) =>
    `La loi prévoit une réponse dans un délai maximal ${within} à compter de la réception${cited}. Si vous recevez cette lettre aujourd’hui, ce délai expire le ${until}.`,
  dueToComply: (within, cited, until) =>
    `La loi exige que vous donniez suite à ma demande dans un délai maximal ${within} à compter de la réception${cited}. Si vous recevez cette lettre aujourd’hui, ce délai expire le ${until}.`,
  asked: (until) =>
    `La loi ne fixe pas de délai en jours à cet égard. Je vous saurais gré de me répondre au plus tard le ${until}.`,
  refusal: (cited) =>
    `Si vous ne donnez pas entièrement suite à ma demande, je vous prie de m’en indiquer les motifs${cited}.`,
  refusalAndAppeal: (cited) =>
    `Si vous ne donnez pas entièrement suite à ma demande, je vous prie de m’en indiquer les motifs ainsi que la manière de contester votre décision${cited}.`,
  identity: (cited) =>
    `Si vous avez des doutes raisonnables quant à mon identité, je vous prie de m’indiquer quelles informations supplémentaires vous sont nécessaires${cited} et de vous limiter à ce qui est indispensable.`,
  unverified: (cited) => `Cette opposition n’exige aucune vérification de mon identité${cited}.`,
  complaint: (cited, authority) =>
    `À défaut de réponse dans ce délai, je me réserve le droit d’introduire une réclamation auprès de l’autorité compétente${cited}${authority}.`,
  replyTo: (address) => `Je vous prie de répondre à l’adresse suivante : ${address}`,
  replyToSender: 'Je vous prie de répondre à l’adresse depuis laquelle cette lettre vous a été envoyée.',
};
