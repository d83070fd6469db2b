/**
 * tarteaucitron.js. The cookie, `tarteaucitron` unless the site renames it, has every service: `!gtag=true!youtube=false`, or `wait`
 * while nobody has answered. With a `wait` in it not all was answered.
 * Source: tarteaucitronjs 1.34.0, `tarteaucitron.js` (`cookie.create`); its records are captured from the package.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { decoded, pairsIn } from './parsing.ts';

export const tarteaucitron: ConsentManager = {
  key: 'tarteaucitron',
  name: 'tarteaucitron.js',
  elements: ['tarteaucitronRoot'],
  globals: ['tarteaucitron'],
  records: [{ in: 'cookie', name: 'tarteaucitron' }],
  hasChosen: 'no service at `wait`',
  read(found) {
    const services = pairsIn(decoded(found.get('tarteaucitron')!), '!', '=');
    if (services.some(([, state]) => state === 'wait')) return byDefault;
    const known = services.filter(([, state]) => state === 'true' || state === 'false');
    if (known.length === 0) return unreadable;
    return answered(known.map(([name, state]) => [name, state === 'true'] as const));
  },
};
