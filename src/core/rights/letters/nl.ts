// Dutch.

import { kinds } from './kinds/nl.ts';
import { articleNumber, type LetterWords } from './words.ts';

export const nl: LetterWords = {
  locale: 'nl-NL',
  colon: ':',
  laws: {
    gdpr: 'de Algemene verordening gegevensbescherming (Verordening (EU) 2016/679, AVG)',
    'uk-gdpr': 'de algemene verordening gegevensbescherming van het Verenigd Koninkrijk (UK GDPR)',
    ccpa: 'de Californische wet op de privacy van consumenten (California Consumer Privacy Act, CCPA)',
    lgpd: 'de Braziliaanse algemene wet gegevensbescherming (Lei nº 13.709/2018, LGPD)',
    'quebec-25': 'de wet van Québec op de bescherming van persoonsgegevens in de private sector (RLRQ, c. P-39.1)',
    pipeda:
      'de Canadese wet op de bescherming van persoonsgegevens en elektronische documenten (Personal Information Protection and Electronic Documents Act, PIPEDA)',
    nfadp: 'de Zwitserse federale wet op de gegevensbescherming (DSG)',
  },
  stateLaw: (title) => `de ${title}`,
  acts: {
    gdpr: 'AVG',
    'uk-gdpr': 'UK GDPR',
    lgpd: 'LGPD',
    'quebec-25': 'van de wet van Québec (P-39.1)',
    pipeda: 'PIPEDA',
    nfadp: 'DSG',
    dpo: 'DSV',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `artikel ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `punt ${provision.clause} van bijlage 1 bij de ${act}`;
    const number = articleNumber(provision, {
      paragraph: (n) => `, lid ${n}`,
      point: (letter) => `, onder ${letter})`,
    });
    return `artikel ${number}${number.includes(',') ? ',' : ''} ${act}`;
  },
  term: () => 'persoonsgegevens',
  roles: {
    controller: { answers: 'verwerkingsverantwoordelijke', processor: 'verwerker' },
    business: {
      answers: 'verantwoordelijke onderneming (‘business’)',
      processor: 'dienstverlener (‘service provider’)',
    },
    organization: { answers: 'verantwoordelijke organisatie', processor: 'dienstverlener' },
    enterprise: { answers: 'verantwoordelijke onderneming', processor: 'dienstverlener' },
  },

  attention: 'Ter attentie van de functionaris voor gegevensbescherming of de privacyafdeling',
  salutation: 'Geachte heer of mevrouw,',
  closing: 'Hoogachtend,',
  intro: (law, term) => `Op grond van ${law} doe ik u het volgende verzoek met betrekking tot mijn ${term}.`,
  addressedAs: (role) => `Ik richt mij tot u als ${role}.`,
  onBehalf: 'Als u de gegevens namens anderen verwerkt, verzoek ik u mij te laten weten namens wie.',
  resident: (state) => `Ik woon in ${state === 'California' ? 'Californië' : state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Op uw website heeft ${processor} gegevens over mij ontvangen. Ik neem aan dat ${processor} daar namens u handelt, als ${role}. ` +
    `Daarom richt ik mij tot u als ${answers}. Mijn verzoek omvat ook de gegevens die ${processor} voor u bewaart; ik verzoek u het aan ` +
    `${processor} door te geven en ervoor te zorgen dat het ook daar wordt uitgevoerd${cited}. Als ${processor} de gegevens ook voor eigen doeleinden gebruikt, hoor ik dat graag van u.`,

  subjects: {
    access: () => 'Verzoek om inzage in mijn persoonsgegevens',
    correction: () => 'Verzoek om rectificatie van mijn persoonsgegevens',
    deletion: () => 'Verzoek om wissing van mijn persoonsgegevens',
    'objection-to-marketing': () => 'Bezwaar tegen het gebruik van mijn persoonsgegevens voor direct marketing',
    'withdrawal-of-consent': () => 'Intrekking van de toestemming voor de verwerking van mijn persoonsgegevens',
    'do-not-sell': () => 'Bezwaar tegen de verkoop van mijn persoonsgegevens',
    restriction: () => 'Verzoek om beperking van de verwerking van mijn persoonsgegevens',
    portability: () => 'Verzoek om overdracht van mijn persoonsgegevens',
  },
  subjectOfSeveral: () => 'Verzoeken over mijn persoonsgegevens',
  headings: {
    access: 'Inzage',
    correction: 'Rectificatie',
    deletion: 'Wissing',
    'objection-to-marketing': 'Bezwaar tegen direct marketing',
    'withdrawal-of-consent': 'Intrekking van de toestemming',
    'do-not-sell': 'Bezwaar tegen de verkoop',
    restriction: 'Beperking van de verwerking',
    portability: 'Overdraagbaarheid van gegevens',
  },
  ask: {
    access: 'Ik verzoek u mij te bevestigen of u gegevens over mij verwerkt. Als dat zo is, ontvang ik graag:',
    correction: 'Ik verzoek u de volgende gegevens over mij te rectificeren:',
    deletion:
      'Ik verzoek u alle gegevens over mij zonder onredelijke vertraging te wissen, ook pseudonieme gegevens zoals die welke aan een cookie- of apparaat-ID zijn gekoppeld. ' +
      'Als u bepaalde gegevens moet bewaren, verzoek ik u mij te laten weten welke, op welke grond en hoe lang.',
    'objection-to-marketing':
      'Ik maak bezwaar tegen de verwerking van mijn gegevens voor direct marketing, met inbegrip van profilering voor zover die daarmee verband houdt. ' +
      'Ik verzoek u deze verwerking te staken en mij dat te bevestigen.',
    'withdrawal-of-consent':
      'Ik trek met ingang van heden elke toestemming voor de verwerking van mijn gegevens in waarop u zich beroept, in het bijzonder voor advertenties, voor analyses ' +
      'en voor het opslaan of uitlezen van identificatoren in mijn browser. Ik verzoek u de daarop gebaseerde verwerking te staken en mij dat te bevestigen.',
    restriction:
      'Ik verzoek u de verwerking van mijn gegevens te beperken: tot de zaak is opgehelderd, verzoek ik u ze wel te bewaren, maar niet op een andere manier te gebruiken.',
    portability:
      'Ik verzoek u mij de gegevens over mij te verstrekken die ik u heb gegeven, met inbegrip van de gegevens die tijdens mijn gebruik van uw diensten zijn vastgelegd, in een ' +
      'gestructureerde, gangbare en machineleesbare vorm.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Ik draag u op mijn persoonsgegevens niet te verkopen of te delen (‘do not sell or share’), ook niet voor gedragsgerichte advertenties over verschillende contexten heen. ' +
      'Ik verzoek u de derden aan wie u ze verkoopt of met wie u ze deelt daarvan op de hoogte te stellen en mij de uitvoering te bevestigen.',
    'sale-and-targeted-advertising':
      'Ik maak bezwaar tegen de verkoop van mijn persoonsgegevens en tegen de verwerking ervan voor gerichte advertenties (‘opt-out’). Ik verzoek u mij de uitvoering te bevestigen.',
    sale: 'Ik maak bezwaar tegen de verkoop van mijn persoonsgegevens (‘opt-out’). Ik verzoek u mij de uitvoering te bevestigen.',
  },
  accessInShort:
    'Ik verzoek u mij te bevestigen of u gegevens over mij verwerkt. Als dat zo is, ontvang ik graag een kopie van al die gegevens, ook van gegevens die aan een cookie- of apparaat-ID zijn gekoppeld, en de overige informatie waarop ik volgens de wet recht heb.',
  accessItems: {
    copy: 'een kopie van alle gegevens over mij, ook van pseudonieme gegevens zoals die welke aan een cookie- of apparaat-ID zijn gekoppeld',
    purposes: 'de doeleinden waarvoor ze worden verwerkt',
    categories: 'de betrokken categorieën van gegevens',
    recipients: 'de ontvangers aan wie de gegevens zijn of zullen worden verstrekt, zo mogelijk bij naam',
    storage: 'de bewaartermijn van de gegevens of de criteria daarvoor',
    source: 'de herkomst van de gegevens, voor zover ik ze niet zelf heb verstrekt',
    automated:
      'of er sprake is van geautomatiseerde besluitvorming, met inbegrip van profilering, en zo ja, de onderliggende logica en de gevolgen voor mij',
    transfers: 'naar welke andere landen de gegevens worden doorgegeven en met welke waarborgen',
    sold: 'welke categorieën van mijn gegevens u hebt verkocht, gedeeld of verstrekt en aan welke categorieën van derden',
  },
  correction: (wrong, right) => `onjuist: ${wrong} – juist: ${right}`,
  reason: (reason) => `Mijn reden: ${reason}`,
  tellRecipients: (cited) =>
    `Ik verzoek u ook degenen aan wie u de gegevens hebt verstrekt hiervan op de hoogte te stellen${cited} en mij te laten weten wie dat zijn.`,

  observed: (receiver) => `In mijn browser heb ik waargenomen dat ${receiver} gegevens over mij heeft ontvangen:`,
  labels: { sites: 'Websites', period: 'Periode', kinds: 'Soorten gegevens' },
  kinds,
  more: (count) => `en nog ${count}`,
  identifiers: 'De volgende identificatoren kunnen u helpen de gegevens te vinden:',
  noIdentifiers:
    'Als u een identificator nodig hebt om de gegevens te vinden, bijvoorbeeld een cookie-ID of een advertentie-ID, verzoek ik u mij te laten weten welke en hoe ik die kan achterhalen.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'één maand' : `${duration.months} maanden`;
    if ('days' in duration) return `${duration.days} dagen`;
    return `${duration.businessDays} werkdagen`;
  },
  due: (within, cited, until) =>
    `De wet schrijft voor dat u binnen ${within} na ontvangst antwoordt${cited}. Als u deze brief vandaag ontvangt, eindigt die termijn op ${until}.`,
  dueToComply: (within, cited, until) =>
    `De wet schrijft voor dat u binnen ${within} na ontvangst aan mijn verzoek voldoet${cited}. Als u deze brief vandaag ontvangt, eindigt die termijn op ${until}.`,
  asked: (until) =>
    `De wet noemt hiervoor geen termijn in dagen. Ik zie uw antwoord graag uiterlijk op ${until} tegemoet.`,
  refusal: (cited) =>
    `Als u niet volledig aan mijn verzoek voldoet, verzoek ik u mij de redenen te laten weten${cited}.`,
  refusalAndAppeal: (cited) =>
    `Als u niet volledig aan mijn verzoek voldoet, verzoek ik u mij te laten weten om welke redenen en hoe ik tegen uw besluit kan opkomen${cited}.`,
  identity: (cited) =>
    `Als u redenen hebt om te twijfelen aan mijn identiteit, verzoek ik u mij te laten weten welke aanvullende informatie u nodig hebt${cited} en u tot het noodzakelijke te beperken.`,
  unverified: (cited) => `Voor deze opt-out is geen verificatie van mijn identiteit nodig${cited}.`,
  complaint: (cited, authority) =>
    `Als ik niet op tijd antwoord ontvang, behoud ik mij het recht voor een klacht in te dienen bij de bevoegde autoriteit${cited}${authority}.`,
  replyTo: (address) => `Graag ontvang ik uw antwoord op: ${address}`,
  replyToSender: 'Graag ontvang ik uw antwoord op het adres waarvan u deze brief hebt ontvangen.',
};
