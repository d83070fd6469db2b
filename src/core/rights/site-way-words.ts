// How sites name their own ways, in the languages of the letters: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish.

/** `choices`: settings for privacy or cookies. */
export type SiteWayKind = 'do-not-sell' | 'choices' | 'policy';

const any = (...parts: string[]) => new RegExp(parts.join('|'), 'iu');

/** Words on the link. */
export const textWords: Record<SiteWayKind, RegExp> = {
  'do-not-sell': any(
    "do(?: not|n[’']t) (?:sell|share)|opt[- ]out of (?:the )?(?:sale|sharing)",
    'nicht (?:verkaufen|weitergeben)|verkauf meiner',
    'ne pas (?:vendre|partager)|ne vendez pas|vente de mes',
    'no (?:vender|vendan|compartir)',
    'non (?:vendere|condividere)',
    'não (?:vender|vendam|partilhar|compartilhar)',
    'niet (?:verkopen|delen)',
    'nie (?:sprzedawaj|udostępniaj)',
  ),
  choices: any(
    '(?:privacy|cookies?|consent|ad) (?:choices|settings|preferences|options|cent(?:er|re))|manage (?:cookies|consent|privacy)|adchoices',
    '(?:cookie|datenschutz|privatsphäre|privacy|einwilligungs)s?[- ]?(?:einstellungen|präferenzen|optionen)',
    '(?:paramètres|préférences|gestion|gérer|réglages|choix)(?: \\p{L}{2,4})? (?:cookies|confidentialité|consentement)',
    '(?:configuración|preferencias|ajustes|opciones|gestionar)(?: de)?(?: las)? (?:cookies|privacidad)',
    '(?:impostazioni|preferenze|scelte|gestisci)(?: \\p{L}{1,5})? (?:cookie|privacy)',
    '(?:definições|preferências|configurações|opções|gerir)(?: de)? (?:cookies|privacidade)',
    '(?:cookie|privacy)[- ]?(?:instellingen|voorkeuren|keuzes)',
    '(?:ustawienia|preferencje)(?: plików)? (?:cookies?|prywatności)',
  ),
  policy: any(
    'privacy|data protection',
    'datenschutz',
    'confidentialité|vie privée|données personnelles|protection des données',
    'privacidad|protección de datos',
    'protezione dei dati',
    'privacidade|prote[cç]ção de dados|proteção de dados',
    'gegevensbescherming',
    'prywatnoś[cć]|ochron[ay] danych',
  ),
};

/** Parts of the address. */
export const hrefWords: Record<SiteWayKind, RegExp> = {
  'do-not-sell': /do-?not-?sell|dnsmpi|(?:^|[/_-])ccpa(?:[/_.?#-]|$)/i,
  choices: /(?:privacy|cookie|consent)-?(?:choices|settings|preferences|cent(?:er|re))/i,
  policy: /privacy|datenschutz|confidentialite|privacidade?|prywatnosc/i,
};

/** Anything of the above, for the page, which hands over nothing else. */
export const anyWay = [textWords, hrefWords]
  .flatMap((words) => Object.values(words).map(({ source }) => source))
  .join('|');
