/**
 * Ketch. `_ketch_consent_v1_` is JSON in base64, purpose → `{status: granted | denied}`. It is written on the first load with what the
 * region has by default, and nothing in it tells a default from an answer.
 * Source: docs.ketch.com ("Ketch Smart Tag: cookies"), the published `@ketch-sdk/ketch-tag`; autoconsent's rule `ketch` takes the
 * cookie for an answer, which that of a visitor who had not answered disproves; records as sites' visitors posted them in
 * public code, one of them of a visitor who had not answered.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { asObject, objectIn, objectInBase64 } from './parsing.ts';

const ALWAYS = ['essential_services', 'essential_purposes', 'essential'];

export const ketch: ConsentManager = {
  key: 'ketch',
  name: 'Ketch',
  elements: ['lanyard_root', 'ketch-banner'],
  globals: ['ketch'],
  records: [
    { in: 'cookie', name: '_ketch_consent_v1_*' },
    { in: 'local', name: '_ketch_consent_v1_*' },
  ],
  hasChosen: 'none: a default looks the same',
  read(found) {
    const [text] = [...found.values()];
    const states = Object.entries(objectInBase64(text) ?? objectIn(text) ?? {}).flatMap(
      ([name, value]): [string, boolean][] => {
        const status = asObject(value)?.status;
        return status === 'granted' || status === 'denied' ? [[name, status === 'granted']] : [];
      },
    );
    if (states.length === 0) return unreadable;
    return { ...answered(states, { always: ALWAYS }), choice: 'unknown', status: 'not-told' };
  },
};
