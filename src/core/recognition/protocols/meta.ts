// Meta's pixel through its Conversions API Gateway, which a site runs on a host of its own, or through a proxy for `/tr/`. Certain by the pixel's
// number, event, page, time and version together, in the address or in a form; the gateway's path is not documented, and may be any that ends
// so or holds `events`.

import type { Protocol } from './protocol.ts';

function isPixel(param: (name: string) => string): boolean {
  return (
    /^\d{8,20}$/.test(param('id')) &&
    /^[\w ]{1,80}$/.test(param('ev')) &&
    /^https?:\/\//.test(param('dl')) &&
    /^\d{13}$/.test(param('ts')) &&
    (/^\d{1,2}\.\d{1,3}\.\d{1,4}/.test(param('v')) || param('fbp').startsWith('fb.'))
  );
}

export const meta: Protocol = {
  tracker: 'facebook_custom_audience',
  path: 'events(?:/|$)|tr/?$',
  inAddress: ({ param }) => isPixel(param),
  // Of a form: its pairs.
  inText: (text) => text.startsWith('id=') && isPixel((name) => valueIn(text, name)),
};

function valueIn(pairs: string, name: string): string {
  const from = `&${pairs}`.indexOf(`&${name}=`);
  if (from < 0) return '';
  const begin = from + name.length + 1;
  const end = pairs.indexOf('&', begin);
  return pairs.slice(begin, end < 0 ? undefined : end);
}
