// Google's consent mode: what the page declared, and how a hit says it.

type Kind = 'default' | 'update';
export type ConsentType = 'ad_storage' | 'analytics_storage' | 'ad_user_data' | 'ad_personalization';
export type ConsentState = Record<Kind, Partial<Record<ConsentType, string>> | undefined>;

/** Order of the types in `gcd`. */
const TYPES: ConsentType[] = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];

/** Letters of `gcd` by default and update; `l` where nothing was declared. */
const LETTERS: Record<string, string> = {
  '-/-': 'l',
  '-/denied': 'm',
  '-/granted': 'n',
  'denied/-': 'p',
  'denied/denied': 'q',
  'denied/granted': 'r',
  'granted/-': 't',
  'granted/denied': 'u',
  'granted/granted': 'v',
};

/** Whether a type may be used: yes too when the page declared nothing. */
export function granted(state: ConsentState, type: ConsentType): boolean {
  return (state.update?.[type] ?? state.default?.[type] ?? 'granted') === 'granted';
}

/** `gcs` only with consent mode, `gcd` always: so Google's own tag. */
export function consentFields(state: ConsentState): { gcs: string | undefined; gcd: string } {
  const declared = state.default !== undefined || state.update !== undefined;
  const bit = (type: ConsentType) => (granted(state, type) ? '1' : '0');
  const letters = TYPES.map((type) => LETTERS[`${state.default?.[type] ?? '-'}/${state.update?.[type] ?? '-'}`]);
  return {
    gcs: declared ? `G1${bit('ad_storage')}${bit('analytics_storage')}` : undefined,
    gcd: `13${letters.join('3')}${declared ? '5' : ''}l1`.replace('13l3l3l3ll1', '13l3l3l3l1'),
  };
}
