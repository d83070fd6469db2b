// A letter to look at: an organization that was seen on two sites, written to by a person who chose to tell their name and a cookie.

import type { Letter } from '../../src/core/rights/letter.ts';
import { letterFor } from '../../src/core/rights/letter.ts';
import type { LetterRequest } from '../../src/core/rights/letter-request.ts';

export const exampleRequest: LetterRequest = {
  law: 'gdpr',
  rights: ['access'],
  language: 'en',
  recipient: { role: 'controller', organization: { name: 'Example Ads Ltd', contact: 'privacy@ads.example' } },
  observed: {
    sites: ['shop.example', 'news.example'],
    from: '2026-11-03',
    until: '2026-11-20',
    types: ['cookie-id', 'page-url', 'hashed-email'],
  },
  details: {
    name: 'Kim Muster',
    email: 'kim@mail.example',
    identifiers: [{ name: '_exid', value: 'a1b2c3', site: 'ads.example' }],
  },
  on: '2026-11-27',
};

export function exampleLetter(changes: Partial<LetterRequest> = {}): Letter {
  return letterFor({ ...exampleRequest, ...changes });
}
