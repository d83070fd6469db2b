// German as Switzerland writes it, for letters by its law: `bearbeiten`, `Personendaten`, and no ß.

import { de } from './de.ts';
import { kinds } from './kinds/de.ts';
import type { LetterWords } from './words.ts';

export const deCh: LetterWords = {
  ...de,
  locale: 'de-CH',
  term: () => 'Personendaten',
  roles: { ...de.roles, controller: { answers: 'Verantwortlichen', processor: 'Auftragsbearbeiter' } },
  closing: 'Freundliche Grüsse',
  onBehalf: 'Falls Sie die Daten im Auftrag anderer bearbeiten, teilen Sie mir bitte mit, in wessen Auftrag.',
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Auf Ihrer Website hat ${processor} Daten über mich erhalten. Ich gehe davon aus, dass ${processor} dort in Ihrem Auftrag als ${role} tätig ist. ` +
    `Daher wende ich mich an Sie als ${answers}. Mein Anliegen umfasst auch die Daten, die ${processor} für Sie bearbeitet; bitte leiten Sie es an ` +
    `${processor} weiter und stellen Sie sicher, dass es auch dort umgesetzt wird${cited}. Falls ${processor} die Daten auch zu eigenen Zwecken verwendet, teilen Sie mir dies bitte mit.`,
  subjects: {
    ...de.subjects,
    'withdrawal-of-consent': (term) => `Widerruf der Einwilligung in die Bearbeitung meiner ${term}`,
    restriction: (term) => `Untersagung der Bearbeitung meiner ${term}`,
    portability: (term) => `Herausgabe meiner ${term}`,
  },
  headings: { ...de.headings, restriction: 'Untersagung der Bearbeitung', portability: 'Datenherausgabe' },
  ask: {
    ...de.ask,
    access:
      'Bitte teilen Sie mir mit, ob Sie Daten über mich bearbeiten. Ist dies der Fall, bitte ich um folgende Angaben und Unterlagen:',
    'objection-to-marketing':
      'Ich widerspreche ausdrücklich der Bearbeitung meiner Daten zu Werbezwecken, einschliesslich des damit verbundenen Profilings. ' +
      'Bitte stellen Sie diese Bearbeitung ein und bestätigen Sie mir dies.',
    'withdrawal-of-consent':
      'Ich widerrufe mit Wirkung für die Zukunft jede Einwilligung in die Bearbeitung meiner Daten, auf die Sie sich stützen, insbesondere für Werbung, für ' +
      'Analysen und für das Speichern oder Auslesen von Kennungen in meinem Browser. Bitte stellen Sie die darauf gestützte Bearbeitung ein und bestätigen Sie mir dies.',
    restriction:
      'Ich untersage Ihnen, meine Daten weiter zu bearbeiten: Bis zur Klärung bitte ich Sie, sie zwar aufzubewahren, aber nicht anderweitig zu verwenden.',
    portability:
      'Bitte geben Sie mir die Daten, die ich Ihnen bekannt gegeben habe, einschliesslich der bei der Nutzung Ihrer Dienste erfassten, in einem gängigen elektronischen Format heraus.',
  },
  accessInShort:
    'Bitte teilen Sie mir mit, ob Sie Daten über mich bearbeiten. Ist dies der Fall, bitte ich um eine Kopie aller dieser Daten, auch der mit einer Cookie- oder Gerätekennung verknüpften, und um die weiteren gesetzlich vorgesehenen Angaben.',
  accessItems: {
    ...de.accessItems,
    purposes: 'den Zweck der Bearbeitung',
    recipients: 'die Empfänger, denen die Daten bekannt gegeben wurden oder noch werden, möglichst namentlich',
    storage: 'die Aufbewahrungsdauer oder die Kriterien dafür',
    automated: 'ob eine automatisierte Einzelentscheidung vorliegt, und gegebenenfalls die Logik, auf der sie beruht',
    transfers: 'in welche Staaten die Daten bekannt gegeben werden und mit welchen Garantien',
  },
  kinds: { ...kinds, screen: 'Bildschirm- oder Fenstergrösse' },
};
