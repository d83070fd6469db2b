// Italian.

import { kinds } from './kinds/it.ts';
import { articleNumber, type LetterWords } from './words.ts';

export const it: LetterWords = {
  locale: 'it-IT',
  dates: (written) => written.replace(/^1(?= )/, '1º'),
  colon: ':',
  laws: {
    gdpr: 'del regolamento generale sulla protezione dei dati (regolamento (UE) 2016/679, GDPR)',
    'uk-gdpr': 'del regolamento generale sulla protezione dei dati del Regno Unito (UK GDPR)',
    ccpa: 'della legge della California sulla privacy dei consumatori (California Consumer Privacy Act, CCPA)',
    lgpd: 'della legge generale brasiliana sulla protezione dei dati (Lei nº 13.709/2018, LGPD)',
    'quebec-25':
      'della legge del Québec sulla protezione delle informazioni personali nel settore privato (RLRQ, c. P-39.1)',
    pipeda:
      'della legge canadese sulla protezione delle informazioni personali e sui documenti elettronici (Personal Information Protection and Electronic Documents Act, PIPEDA)',
    nfadp: 'della legge federale svizzera sulla protezione dei dati (LPD)',
  },
  stateLaw: (title) => `della legge «${title}»`,
  acts: {
    gdpr: 'GDPR',
    'uk-gdpr': 'UK GDPR',
    lgpd: 'LGPD',
    'quebec-25': 'della legge del Québec (P-39.1)',
    pipeda: 'PIPEDA',
    nfadp: 'LPD',
    dpo: 'OPDa',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `art. ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `clausola ${provision.clause} dell’allegato 1 ${act}`;
    if (provision.act === 'nfadp' || provision.act === 'dpo') {
      return `art. ${articleNumber(provision, { paragraph: (n) => ` cpv. ${n}`, point: (letter) => ` lett. ${letter}` })} ${act}`;
    }
    const number = articleNumber(provision, {
      paragraph: (n) => `, par. ${n}`,
      point: (letter) => `, lett. ${letter})`,
    });
    return `art. ${number}${number.includes(',') ? ',' : ''} ${act}`;
  },
  term: () => 'dati personali',
  roles: {
    controller: { answers: 'titolare del trattamento', processor: 'responsabile del trattamento' },
    business: { answers: 'impresa titolare («business»)', processor: 'fornitore di servizi («service provider»)' },
    organization: { answers: 'organizzazione titolare', processor: 'fornitore di servizi' },
    enterprise: { answers: 'impresa titolare', processor: 'fornitore di servizi' },
  },

  attention: 'Alla cortese attenzione del responsabile della protezione dei dati o dell’ufficio privacy',
  salutation: 'Gentili Signore e Signori,',
  closing: 'Distinti saluti',
  intro: (law, term) => `ai sensi ${law}, Vi rivolgo la seguente richiesta relativa ai miei ${term}.`,
  addressedAs: (role) => `La richiesta è rivolta a Voi nella Vostra qualità di ${role}.`,
  onBehalf: 'Se trattate i dati per conto di altri, Vi prego di indicarmi per conto di chi.',
  resident: (state) => `Sono residente nello Stato seguente: ${state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Sul Vostro sito, ${processor} ha ricevuto dati che mi riguardano. Presumo che ${processor} vi operi per Vostro conto, quale ${role}. ` +
    `Mi rivolgo pertanto a Voi nella Vostra qualità di ${answers}. La mia richiesta comprende anche i dati che ${processor} detiene per Vostro conto; Vi prego di ` +
    `trasmetterla a ${processor} e di assicurarVi che anche tale soggetto vi dia seguito${cited}. Se ${processor} utilizza i dati anche per finalità proprie, Vi prego di comunicarmelo.`,

  subjects: {
    access: () => 'Richiesta di accesso ai miei dati personali',
    correction: () => 'Richiesta di rettifica dei miei dati personali',
    deletion: () => 'Richiesta di cancellazione dei miei dati personali',
    'objection-to-marketing': () => 'Opposizione all’uso dei miei dati personali per finalità di marketing diretto',
    'withdrawal-of-consent': () => 'Revoca del consenso al trattamento dei miei dati personali',
    'do-not-sell': () => 'Opposizione alla vendita dei miei dati personali',
    restriction: () => 'Richiesta di limitazione del trattamento dei miei dati personali',
    portability: () => 'Richiesta di portabilità dei miei dati personali',
  },
  subjectOfSeveral: () => 'Richieste relative ai miei dati personali',
  headings: {
    access: 'Accesso',
    correction: 'Rettifica',
    deletion: 'Cancellazione',
    'objection-to-marketing': 'Opposizione al marketing diretto',
    'withdrawal-of-consent': 'Revoca del consenso',
    'do-not-sell': 'Opposizione alla vendita',
    restriction: 'Limitazione del trattamento',
    portability: 'Portabilità dei dati',
  },
  ask: {
    access: 'Vi prego di confermarmi se trattate dati che mi riguardano e, in tal caso, di comunicarmi:',
    correction: 'Vi prego di rettificare i seguenti dati che mi riguardano:',
    deletion:
      'Vi prego di cancellare senza ingiustificato ritardo tutti i dati che mi riguardano, compresi i dati pseudonimi quali quelli collegati a un identificativo di cookie o di dispositivo. ' +
      'Se dovete conservarne alcuni, Vi prego di indicarmi quali, per quale motivo e per quanto tempo.',
    'objection-to-marketing':
      'Mi oppongo al trattamento dei miei dati per finalità di marketing diretto, compresa la profilazione nella misura in cui sia connessa a tale marketing. ' +
      'Vi prego di cessare tale trattamento e di darmene conferma.',
    'withdrawal-of-consent':
      'Revoco, con effetto per il futuro, ogni consenso al trattamento dei miei dati sul quale Vi basate, in particolare per pubblicità, per analisi ' +
      'e per la memorizzazione o la lettura di identificativi nel mio browser. Vi prego di cessare il trattamento basato su di esso e di darmene conferma.',
    restriction:
      'Vi prego di limitare il trattamento dei miei dati: fino al chiarimento della questione, Vi chiedo di conservarli senza utilizzarli in alcun altro modo.',
    portability:
      'Vi prego di trasmettermi i dati che mi riguardano e che Vi ho fornito, compresi quelli registrati durante l’uso dei Vostri servizi, in un formato strutturato, ' +
      'di uso comune e leggibile da dispositivo automatico.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Vi chiedo di non vendere né condividere i miei dati personali («do not sell or share»), neppure per pubblicità comportamentale tra contesti diversi. ' +
      'Vi prego di informarne i terzi ai quali li vendete o con i quali li condividete e di confermarmi di avere dato seguito alla mia richiesta.',
    'sale-and-targeted-advertising':
      'Mi oppongo alla vendita dei miei dati personali e al loro trattamento per pubblicità mirata («opt-out»). Vi prego di confermarmi di avere dato seguito alla mia richiesta.',
    sale: 'Mi oppongo alla vendita dei miei dati personali («opt-out»). Vi prego di confermarmi di avere dato seguito alla mia richiesta.',
  },
  accessInShort:
    'Vi prego di confermarmi se trattate dati che mi riguardano e, in tal caso, di trasmettermi una copia di tutti questi dati, compresi quelli collegati a un identificativo di cookie o di dispositivo, e le altre informazioni previste dalla legge.',
  accessItems: {
    copy: 'una copia di tutti i dati che mi riguardano, compresi i dati pseudonimi quali quelli collegati a un identificativo di cookie o di dispositivo',
    purposes: 'le finalità del loro trattamento',
    categories: 'le categorie di dati in questione',
    recipients: 'i destinatari ai quali i dati sono stati o saranno comunicati, se possibile nominativamente',
    storage: 'il periodo di conservazione dei dati o i criteri per determinarlo',
    source: 'l’origine dei dati, nella misura in cui non li abbia forniti io',
    automated:
      'l’eventuale esistenza di un processo decisionale automatizzato, compresa la profilazione, e, in tal caso, la logica utilizzata e le conseguenze per me',
    transfers: 'in quali altri paesi i dati sono trasferiti e con quali garanzie',
    sold: 'quali categorie di miei dati avete venduto, condiviso o comunicato e a quali categorie di terzi',
  },
  correction: (wrong, right) => `inesatto: ${wrong} – esatto: ${right}`,
  reason: (reason) => `Il mio motivo: ${reason}`,
  tellRecipients: (cited) =>
    `Vi prego inoltre di informarne coloro ai quali avete comunicato i dati${cited} e di indicarmi chi sono.`,

  observed: (receiver) => `Nel mio browser ho osservato che ${receiver} ha ricevuto dati che mi riguardano:`,
  labels: { sites: 'Siti', period: 'Periodo', kinds: 'Tipi di dati' },
  kinds,
  more: (count) => `e altri ${count}`,
  identifiers: 'I seguenti identificativi possono aiutarVi a trovare i dati:',
  noIdentifiers:
    'Se per trovare i dati Vi occorre un identificativo, ad esempio un identificativo di cookie o pubblicitario, Vi prego di indicarmi quale e come posso ottenerlo.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'un mese' : `${duration.months} mesi`;
    if ('days' in duration) return `${duration.days} giorni`;
    return `${duration.businessDays} giorni lavorativi`;
  },
  due: (within, cited, until) =>
    `La legge prevede una risposta al più tardi entro ${within} dal ricevimento${cited}. Se ricevete oggi la presente, il termine scade il giorno ${until}.`,
  dueToComply: (within, cited, until) =>
    `La legge Vi impone di dare seguito alla mia richiesta al più tardi entro ${within} dal ricevimento${cited}. Se ricevete oggi la presente, il termine scade il giorno ${until}.`,
  asked: (until) =>
    `La legge non fissa a tal fine un termine in giorni. Apprezzerei una Vostra risposta entro il giorno ${until}.`,
  refusal: (cited) =>
    `Se non date integralmente seguito alla mia richiesta, Vi prego di comunicarmene i motivi${cited}.`,
  refusalAndAppeal: (cited) =>
    `Se non date integralmente seguito alla mia richiesta, Vi prego di comunicarmene i motivi e come posso impugnare la Vostra decisione${cited}.`,
  identity: (cited) =>
    `Se nutrite ragionevoli dubbi sulla mia identità, Vi prego di indicarmi quali ulteriori informazioni Vi occorrono${cited}, limitandoVi a quanto necessario.`,
  unverified: (cited) => `Questa opposizione non richiede la verifica della mia identità${cited}.`,
  complaint: (cited, authority) =>
    `In mancanza di una risposta entro il termine, mi riservo di proporre reclamo all’autorità competente${cited}${authority}.`,
  replyTo: (address) => `Vi prego di rispondere a: ${address}`,
  replyToSender: 'Vi prego di rispondere all’indirizzo dal quale avete ricevuto la presente.',
};
