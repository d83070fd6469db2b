// Spanish.

import { kinds } from './kinds/es.ts';
import { articleNumber, type LetterWords } from './words.ts';

const STATES: Record<string, string> = {
  'New Hampshire': 'Nuevo Hampshire',
  'New Jersey': 'Nueva Jersey',
  Oregon: 'Oregón',
};

export const es: LetterWords = {
  locale: 'es-ES',
  colon: ':',
  laws: {
    gdpr: 'del Reglamento General de Protección de Datos (Reglamento (UE) 2016/679, RGPD)',
    'uk-gdpr': 'del Reglamento General de Protección de Datos del Reino Unido (UK GDPR)',
    ccpa: 'de la Ley de Privacidad del Consumidor de California (California Consumer Privacy Act, CCPA)',
    lgpd: 'de la Ley General de Protección de Datos de Brasil (Lei nº 13.709/2018, LGPD)',
    'quebec-25':
      'de la ley de Quebec sobre la protección de la información personal en el sector privado (RLRQ, c. P-39.1)',
    pipeda:
      'de la ley canadiense de protección de la información personal y los documentos electrónicos (Personal Information Protection and Electronic Documents Act, PIPEDA)',
    nfadp: 'de la Ley Federal suiza de Protección de Datos (LPD)',
  },
  stateLaw: (title) => `de la ley «${title}»`,
  acts: {
    gdpr: 'del RGPD',
    'uk-gdpr': 'del UK GDPR',
    lgpd: 'de la LGPD',
    'quebec-25': 'de la ley de Quebec (P-39.1)',
    pipeda: 'de la PIPEDA',
    nfadp: 'de la LPD suiza',
    dpo: 'de la Ordenanza suiza de Protección de Datos',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `artículo ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `cláusula ${provision.clause} del anexo 1 ${act}`;
    const number = articleNumber(provision, {
      paragraph: (n) => `, apartado ${n}`,
      point: (letter) => `, letra ${letter})`,
    });
    return `artículo ${number}${number.includes(',') ? ',' : ''} ${act}`;
  },
  term: () => 'datos personales',
  roles: {
    controller: { answers: 'responsable del tratamiento', processor: 'encargado del tratamiento' },
    business: { answers: 'empresa responsable («business»)', processor: 'proveedor de servicios («service provider»)' },
    organization: { answers: 'organización responsable', processor: 'proveedor de servicios' },
    enterprise: { answers: 'empresa responsable', processor: 'proveedor de servicios' },
  },

  attention: 'A la atención del delegado de protección de datos o del departamento de privacidad',
  salutation: 'Estimadas señoras, estimados señores:',
  closing: 'Atentamente,',
  intro: (law, term) => `Al amparo ${law}, les dirijo la siguiente solicitud en relación con mis ${term}.`,
  addressedAs: (role) => `Me dirijo a ustedes en su calidad de ${role}.`,
  onBehalf: 'Si tratan los datos por cuenta de terceros, les ruego que me indiquen por cuenta de quién.',
  resident: (state) => `Resido en el estado de ${STATES[state] ?? state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `En su sitio web, ${processor} ha recibido datos sobre mí. Supongo que ${processor} actúa allí por cuenta de ustedes, como ${role}. ` +
    `Por ello me dirijo a ustedes en su calidad de ${answers}. Mi solicitud comprende también los datos que ${processor} conserva para ustedes; les ruego que la ` +
    `trasladen a ${processor} y se aseguren de que también allí se cumpla${cited}. Si ${processor} utiliza los datos además para fines propios, les ruego que me lo indiquen.`,

  subjects: {
    access: () => 'Solicitud de acceso a mis datos personales',
    correction: () => 'Solicitud de rectificación de mis datos personales',
    deletion: () => 'Solicitud de supresión de mis datos personales',
    'objection-to-marketing': () => 'Oposición al uso de mis datos personales con fines de mercadotecnia directa',
    'withdrawal-of-consent': () => 'Retirada del consentimiento para el tratamiento de mis datos personales',
    'do-not-sell': () => 'Oposición a la venta de mis datos personales',
    restriction: () => 'Solicitud de limitación del tratamiento de mis datos personales',
    portability: () => 'Solicitud de portabilidad de mis datos personales',
  },
  subjectOfSeveral: () => 'Solicitudes en relación con mis datos personales',
  headings: {
    access: 'Acceso',
    correction: 'Rectificación',
    deletion: 'Supresión',
    'objection-to-marketing': 'Oposición a la mercadotecnia directa',
    'withdrawal-of-consent': 'Retirada del consentimiento',
    'do-not-sell': 'Oposición a la venta',
    restriction: 'Limitación del tratamiento',
    portability: 'Portabilidad de los datos',
  },
  ask: {
    access: 'Les ruego que me confirmen si tratan datos sobre mí y, en tal caso, que me comuniquen:',
    correction: 'Les ruego que rectifiquen los siguientes datos sobre mí:',
    deletion:
      'Les ruego que supriman sin dilación indebida todos los datos sobre mí, incluidos los datos seudónimos, como los vinculados a un identificador de cookie o de dispositivo. ' +
      'Si deben conservar algunos, les ruego que me indiquen cuáles, por qué motivo y durante cuánto tiempo.',
    'objection-to-marketing':
      'Me opongo al tratamiento de mis datos con fines de mercadotecnia directa, incluida la elaboración de perfiles en la medida en que esté relacionada con ella. ' +
      'Les ruego que pongan fin a este tratamiento y me lo confirmen.',
    'withdrawal-of-consent':
      'Retiro, con efecto para el futuro, cualquier consentimiento para el tratamiento de mis datos en el que ustedes se basen, en particular para publicidad, para análisis ' +
      'y para el almacenamiento o la lectura de identificadores en mi navegador. Les ruego que pongan fin al tratamiento basado en él y me lo confirmen.',
    restriction:
      'Les ruego que limiten el tratamiento de mis datos: hasta que se aclare la cuestión, les pido que los conserven, pero que no los utilicen de ningún otro modo.',
    portability:
      'Les ruego que me entreguen los datos sobre mí que les he facilitado, incluidos los registrados durante mi uso de sus servicios, en un formato estructurado, ' +
      'de uso común y lectura mecánica.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Les solicito que no vendan ni compartan mis datos personales («do not sell or share»), tampoco para publicidad conductual entre contextos. ' +
      'Les ruego que informen de ello a los terceros a los que los vendan o con los que los compartan y que me confirmen que han cumplido mi solicitud.',
    'sale-and-targeted-advertising':
      'Me opongo a la venta de mis datos personales y a su tratamiento para publicidad dirigida («opt-out»). Les ruego que me confirmen que han cumplido mi solicitud.',
    sale: 'Me opongo a la venta de mis datos personales («opt-out»). Les ruego que me confirmen que han cumplido mi solicitud.',
  },
  accessInShort:
    'Les ruego que me confirmen si tratan datos sobre mí y, en tal caso, que me envíen una copia de todos ellos, incluidos los vinculados a un identificador de cookie o de dispositivo, y la demás información prevista por la ley.',
  accessItems: {
    copy: 'una copia de todos los datos sobre mí, incluidos los datos seudónimos, como los vinculados a un identificador de cookie o de dispositivo',
    purposes: 'los fines para los que se tratan',
    categories: 'las categorías de datos de que se trate',
    recipients: 'los destinatarios a los que se han comunicado o se comunicarán los datos, a ser posible por su nombre',
    storage: 'el plazo de conservación de los datos o los criterios para determinarlo',
    source: 'el origen de los datos, en la medida en que no los haya facilitado yo',
    automated:
      'si existen decisiones automatizadas, incluida la elaboración de perfiles, y, en tal caso, la lógica aplicada y las consecuencias para mí',
    transfers: 'a qué otros países se transfieren los datos y con qué garantías',
    sold: 'qué categorías de mis datos han vendido, compartido o comunicado y a qué categorías de terceros',
  },
  correction: (wrong, right) => `inexacto: ${wrong} – correcto: ${right}`,
  reason: (reason) => `Mi motivo: ${reason}`,
  tellRecipients: (cited) =>
    `Les ruego asimismo que informen de ello a todos aquellos a los que hayan comunicado los datos${cited} y que me indiquen quiénes son.`,

  observed: (receiver) => `En mi navegador he observado que ${receiver} ha recibido datos sobre mí:`,
  labels: { sites: 'Sitios web', period: 'Período', kinds: 'Tipos de datos' },
  kinds,
  more: (count) => `y ${count} más`,
  identifiers: 'Los siguientes identificadores pueden ayudarles a encontrar los datos:',
  noIdentifiers:
    'Si para encontrar los datos necesitan un identificador, por ejemplo un identificador de cookie o de publicidad, les ruego que me indiquen cuál y cómo puedo obtenerlo.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'un mes' : `${duration.months} meses`;
    if ('days' in duration) return `${duration.days} días`;
    return `${duration.businessDays} días hábiles`;
  },
  due: (within, cited, until) =>
    `La ley prevé una respuesta en un plazo máximo de ${within} a partir de la recepción${cited}. Si reciben esta carta hoy, el plazo termina el ${until}.`,
  dueToComply: (within, cited, until) =>
    `La ley exige que cumplan mi solicitud en un plazo máximo de ${within} a partir de la recepción${cited}. Si reciben esta carta hoy, el plazo termina el ${until}.`,
  asked: (until) => `La ley no fija para ello un plazo en días. Les agradecería su respuesta a más tardar el ${until}.`,
  refusal: (cited) => `Si no atienden mi solicitud en su totalidad, les ruego que me indiquen los motivos${cited}.`,
  refusalAndAppeal: (cited) =>
    `Si no atienden mi solicitud en su totalidad, les ruego que me indiquen los motivos y cómo puedo recurrir su decisión${cited}.`,
  identity: (cited) =>
    `Si tienen dudas razonables sobre mi identidad, les ruego que me indiquen qué información adicional necesitan${cited} y que se limiten a lo necesario.`,
  unverified: (cited) => `Esta oposición no requiere la verificación de mi identidad${cited}.`,
  complaint: (cited, authority) =>
    `Si no recibo respuesta a tiempo, me reservo el derecho de presentar una reclamación ante la autoridad competente${cited}${authority}.`,
  replyTo: (address) => `Les ruego que respondan a: ${address}`,
  replyToSender: 'Les ruego que respondan a la dirección desde la que han recibido esta carta.',
};
