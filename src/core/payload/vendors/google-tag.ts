// What Google's tag (gtag) sends with every hit, be it for Analytics, for Ads or for Floodlight. Names: its requests as captured.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Meaning } from '../rules.ts';

/** For the tables of Google's services. */
export const googleTagFields: Record<string, Meaning> = {
  dl: 'page-url',
  dr: 'referrer',
  en: 'event',
  em: 'hashed-email',
  uap: 'hardware',
  uapv: 'hardware',
  uaa: 'hardware',
  uab: 'hardware',
  uam: 'hardware',
};

/** What has no shape of its own: what is hashed of the person besides the e-mail address, and the browser's full version. */
export function ofGoogleTag({ name, value }: Field): [DataType, string][] {
  if (name === 'uafvl' && value !== '') return [['user-agent', name]];
  if (name !== 'em' || !value.startsWith('tv.1~')) return [];
  return userData.filter(([part]) => part.test(value)).map(([, type]) => [type, name]);
}

/** Parts of `em` by their names, empty where not known: `tv.1~em.…~pn.…~fn0.…~ln0.…~co0.DE`. */
const userData: [RegExp, DataType][] = [
  [/~pn\.[\w-]{20}/, 'hashed-phone'],
  [/~[fl]n\d?\.[\w-]{20}/, 'name'],
  [/~(?:sa|pc)\d?\.[\w-]/, 'postal-address'],
  [/~(?:ct|rg|co)\d?\.[\w-]/, 'coarse-location'],
];
