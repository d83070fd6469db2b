// German.

import { kinds } from './kinds/de.ts';
import { articleNumber, type LetterWords } from './words.ts';

export const de: LetterWords = {
  locale: 'de-DE',
  colon: ':',
  laws: {
    gdpr: 'der Datenschutz-Grundverordnung (Verordnung (EU) 2016/679, DSGVO)',
    'uk-gdpr': 'der Datenschutz-Grundverordnung des Vereinigten Königreichs (UK GDPR)',
    ccpa: 'des kalifornischen Verbraucherdatenschutzgesetzes (California Consumer Privacy Act, CCPA)',
    lgpd: 'des brasilianischen Datenschutzgesetzes (Lei nº 13.709/2018, LGPD)',
    'quebec-25': 'des Gesetzes von Québec über den Schutz personenbezogener Daten im privaten Sektor (RLRQ, c. P-39.1)',
    pipeda:
      'des kanadischen Datenschutzgesetzes (Personal Information Protection and Electronic Documents Act, PIPEDA)',
    nfadp: 'des schweizerischen Bundesgesetzes über den Datenschutz (DSG)',
  },
  stateLaw: (title) => `des ${title}`,
  acts: {
    gdpr: 'DSGVO',
    'uk-gdpr': 'UK GDPR',
    lgpd: 'LGPD',
    'quebec-25': 'des Gesetzes von Québec (P-39.1)',
    pipeda: 'PIPEDA',
    nfadp: 'DSG',
    dpo: 'DSV',
  },
  provision(provision, act) {
    if (provision.kind === 'section')
      return `${provision.act === 'pipeda' ? 'Abschnitt' : 'Art.'} ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `Anhang 1 Nr. ${provision.clause} ${act}`;
    const lit = provision.act === 'nfadp' ? 'Bst.' : 'lit.';
    const number = articleNumber(provision, { paragraph: (n) => ` Abs. ${n}`, point: (letter) => ` ${lit} ${letter}` });
    return `Art. ${number} ${act}`;
  },
  term: () => 'personenbezogenen Daten',
  roles: {
    controller: { answers: 'Verantwortlichen', processor: 'Auftragsverarbeiter' },
    business: { answers: 'verantwortliches Unternehmen („business“)', processor: 'Dienstleister („service provider“)' },
    organization: { answers: 'verantwortliche Organisation', processor: 'Dienstleister' },
    enterprise: { answers: 'verantwortliches Unternehmen', processor: 'Dienstleister' },
  },

  attention: 'z. Hd. der für den Datenschutz zuständigen Stelle',
  salutation: 'Sehr geehrte Damen und Herren,',
  closing: 'Mit freundlichen Grüßen',
  intro: (law, term) => `auf Grundlage ${law} wende ich mich wegen meiner ${term} mit folgendem Anliegen an Sie.`,
  addressedAs: (role) => `Dieses Schreiben richte ich an Sie als ${role}.`,
  onBehalf: 'Falls Sie die Daten im Auftrag anderer verarbeiten, teilen Sie mir bitte mit, in wessen Auftrag.',
  resident: (state) => `Ich habe meinen Wohnsitz in ${state === 'California' ? 'Kalifornien' : state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Auf Ihrer Website hat ${processor} Daten über mich erhalten. Ich gehe davon aus, dass ${processor} dort in Ihrem Auftrag als ${role} tätig ist. ` +
    `Daher wende ich mich an Sie als ${answers}. Mein Anliegen umfasst auch die Daten, die ${processor} für Sie verarbeitet; bitte leiten Sie es an ` +
    `${processor} weiter und stellen Sie sicher, dass es auch dort umgesetzt wird${cited}. Falls ${processor} die Daten auch zu eigenen Zwecken verwendet, teilen Sie mir dies bitte mit.`,

  subjects: {
    access: (term) => `Auskunft über meine ${term}`,
    correction: (term) => `Berichtigung meiner ${term}`,
    deletion: (term) => `Löschung meiner ${term}`,
    'objection-to-marketing': (term) => `Widerspruch gegen die Verwendung meiner ${term} für Direktwerbung`,
    'withdrawal-of-consent': (term) => `Widerruf der Einwilligung in die Verarbeitung meiner ${term}`,
    'do-not-sell': (term) => `Widerspruch gegen den Verkauf meiner ${term}`,
    restriction: (term) => `Einschränkung der Verarbeitung meiner ${term}`,
    portability: (term) => `Herausgabe meiner ${term} in einem übertragbaren Format`,
  },
  subjectOfSeveral: (term) => `Anträge zu meinen ${term}`,
  headings: {
    access: 'Auskunft',
    correction: 'Berichtigung',
    deletion: 'Löschung',
    'objection-to-marketing': 'Widerspruch gegen Direktwerbung',
    'withdrawal-of-consent': 'Widerruf der Einwilligung',
    'do-not-sell': 'Widerspruch gegen den Verkauf',
    restriction: 'Einschränkung der Verarbeitung',
    portability: 'Datenübertragbarkeit',
  },
  ask: {
    access:
      'Bitte teilen Sie mir mit, ob Sie Daten über mich verarbeiten. Ist dies der Fall, bitte ich um folgende Angaben und Unterlagen:',
    correction: 'Bitte berichtigen Sie die folgenden Daten über mich:',
    deletion:
      'Bitte löschen Sie unverzüglich alle Daten über mich, auch pseudonyme Daten wie solche, die mit einer Cookie- oder Gerätekennung verknüpft sind. ' +
      'Falls Sie einzelne Daten aufbewahren müssen, teilen Sie mir bitte mit, welche dies sind, auf welcher Grundlage und für wie lange.',
    'objection-to-marketing':
      'Ich widerspreche der Verarbeitung meiner Daten zum Zweck der Direktwerbung, einschließlich des Profilings, soweit es mit ihr in Verbindung steht. ' +
      'Bitte stellen Sie diese Verarbeitung ein und bestätigen Sie mir dies.',
    'withdrawal-of-consent':
      'Ich widerrufe mit Wirkung für die Zukunft jede Einwilligung in die Verarbeitung meiner Daten, auf die Sie sich stützen, insbesondere für Werbung, für ' +
      'Analysen und für das Speichern oder Auslesen von Kennungen in meinem Browser. Bitte stellen Sie die darauf gestützte Verarbeitung ein und bestätigen Sie mir dies.',
    restriction:
      'Bitte schränken Sie die Verarbeitung meiner Daten ein: Bis zur Klärung bitte ich Sie, die Daten zwar zu speichern, aber nicht anderweitig zu verwenden.',
    portability:
      'Bitte übermitteln Sie mir die Daten, die ich Ihnen bereitgestellt habe, einschließlich der bei der Nutzung Ihrer Dienste erfassten, in einem ' +
      'strukturierten, gängigen und maschinenlesbaren Format.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Ich weise Sie an, meine personenbezogenen Daten weder zu verkaufen noch weiterzugeben („do not sell or share“), auch nicht für ' +
      'kontextübergreifende verhaltensbezogene Werbung. Bitte unterrichten Sie die Dritten, an die Sie die Daten verkaufen oder weitergeben, und bestätigen Sie mir die Umsetzung.',
    'sale-and-targeted-advertising':
      'Ich widerspreche dem Verkauf meiner personenbezogenen Daten und ihrer Verarbeitung für zielgerichtete Werbung („opt-out“). Bitte bestätigen Sie mir die Umsetzung.',
    sale: 'Ich widerspreche dem Verkauf meiner personenbezogenen Daten („opt-out“). Bitte bestätigen Sie mir die Umsetzung.',
  },
  accessInShort:
    'Bitte teilen Sie mir mit, ob Sie Daten über mich verarbeiten. Ist dies der Fall, bitte ich um eine Kopie aller dieser Daten, auch der mit einer Cookie- oder Gerätekennung verknüpften, und um die weiteren gesetzlich vorgesehenen Angaben.',
  accessItems: {
    copy: 'eine Kopie aller Daten über mich, auch pseudonymer Daten wie solcher, die mit einer Cookie- oder Gerätekennung verknüpft sind',
    purposes: 'die Zwecke, zu denen sie verarbeitet werden',
    categories: 'die betroffenen Kategorien von Daten',
    recipients: 'die Empfänger, denen die Daten offengelegt wurden oder noch werden, möglichst namentlich',
    storage: 'die Dauer der Speicherung oder die Kriterien dafür',
    source: 'die Herkunft der Daten, soweit ich sie nicht selbst bereitgestellt habe',
    automated:
      'ob eine automatisierte Entscheidungsfindung einschließlich Profiling besteht, und gegebenenfalls die zugrunde liegende Logik und die Auswirkungen für mich',
    transfers: 'in welche anderen Länder die Daten übermittelt werden und mit welchen Garantien',
    sold: 'welche Kategorien meiner Daten Sie verkauft, weitergegeben oder offengelegt haben und an welche Kategorien von Dritten',
  },
  correction: (wrong, right) => `unrichtig: ${wrong} – richtig: ${right}`,
  reason: (reason) => `Mein Grund: ${reason}`,
  tellRecipients: (cited) =>
    `Bitte unterrichten Sie auch alle, denen Sie die Daten offengelegt haben${cited}, und teilen Sie mir mit, wer dies ist.`,

  observed: (receiver) => `In meinem Browser habe ich beobachtet, dass ${receiver} Daten über mich erhalten hat:`,
  labels: { sites: 'Websites', period: 'Zeitraum', kinds: 'Arten von Daten' },
  kinds,
  more: (count) => `und ${count} weitere`,
  identifiers: 'Die folgenden Kennungen können Ihnen helfen, die Daten zu finden:',
  noIdentifiers:
    'Falls Sie zum Auffinden der Daten eine Kennung benötigen, etwa eine Cookie-ID oder eine Werbe-ID, teilen Sie mir bitte mit, welche dies ist und wie ich sie ermitteln kann.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'eines Monats' : `von ${duration.months} Monaten`;
    if ('days' in duration) return `von ${duration.days} Tagen`;
    return `von ${duration.businessDays} Geschäftstagen`;
  },
  due: (within, cited, until) =>
    `Das Gesetz sieht eine Antwort innerhalb ${within} nach Eingang vor${cited}. Wenn Sie dieses Schreiben heute erhalten, endet diese Frist am ${until}.`,
  dueToComply: (within, cited, until) =>
    `Das Gesetz verlangt, dass Sie mein Anliegen innerhalb ${within} nach Eingang umsetzen${cited}. Wenn Sie dieses Schreiben heute erhalten, endet diese Frist am ${until}.`,
  asked: (until) =>
    `Das Gesetz nennt hierfür keine Frist in Tagen. Für Ihre Antwort bis zum ${until} wäre ich Ihnen dankbar.`,
  refusal: (cited) =>
    `Falls Sie meinem Anliegen nicht vollständig nachkommen, teilen Sie mir bitte die Gründe mit${cited}.`,
  refusalAndAppeal: (cited) =>
    `Falls Sie meinem Anliegen nicht vollständig nachkommen, teilen Sie mir bitte die Gründe mit und wie ich Ihre Entscheidung anfechten kann${cited}.`,
  identity: (cited) =>
    `Falls Sie begründete Zweifel an meiner Identität haben, teilen Sie mir bitte mit, welche weiteren Angaben Sie benötigen${cited}, und beschränken Sie sich dabei auf das Erforderliche.`,
  unverified: (cited) => `Für dieses Opt-out ist keine Überprüfung meiner Identität erforderlich${cited}.`,
  complaint: (cited, authority) =>
    `Sollte ich nicht rechtzeitig eine Antwort erhalten, behalte ich mir eine Beschwerde bei der zuständigen Behörde vor${cited}${authority}.`,
  replyTo: (address) => `Bitte antworten Sie an: ${address}`,
  replyToSender: 'Bitte antworten Sie an die Adresse, von der Sie dieses Schreiben erhalten haben.',
};
