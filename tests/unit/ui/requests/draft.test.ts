// From a site's report and what the form holds to a letter, and to what is kept of it.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../src/core/model.ts';
import { letterFor } from '../../../../src/core/rights/letter.ts';
import { newLetter } from '../../../../src/core/rights/new-letter.ts';
import { places } from '../../../../src/core/rights/places.ts';
import { contactFor } from '../../../../src/dashboard/requests/contact-for.ts';
import {
  askedOf,
  type Draft,
  identifiersIn,
  lawsFor,
  newDraft,
  recipientOf,
  requestOf,
  toKeep,
} from '../../../../src/dashboard/requests/draft.ts';
import { joined, subjectOf } from '../../../../src/dashboard/requests/subject.ts';
import { collector, report, tracker } from '../support.ts';

const ON = '2026-11-27';
const known = {
  quillads: { key: 'quillads', name: 'Quillads', contact: 'privacy@quillads.example' },
  shopkeepers: { key: 'shopkeepers', name: 'Shopkeepers Ltd', contact: 'https://shop.example/privacy' },
};
const directory: Directory = {
  tracker: () => undefined,
  organization: (key) => known[key as keyof typeof known],
  organizationOf: (site) => (site === 'shop.example' ? 'shopkeepers' : undefined),
};
const data = [
  { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
  { category: 'device-identifiers', type: 'client-id', evidence: 'cid' },
  { category: 'device-identifiers', type: 'client-id', evidence: 'sid' },
] as const;
const quillads = collector('Quillads', { trackers: [tracker({ data: [...data] })] });
const nobodys = collector('Beacon', { organization: { key: 'tracker:beacon', name: 'Beacon', known: false } });
const own = collector('Shopkeepers', { runsSite: true });
const shop = report([quillads, nobodys, own], [], { lastSeen: '2026-02-03T10:00:00.000Z' });

const about = (organization?: string) => subjectOf(shop, organization, directory);
const draft = (change: Partial<Draft> = {}): Draft => ({ ...newDraft('en'), place: 'DE', ...change });

describe('a letter is about', () => {
  test('a collector: its kinds of data, each once, and its days', () => {
    expect(about('quillads')).toMatchObject({
      collector: {
        addressee: { name: 'Quillads', contact: 'privacy@quillads.example' },
        isKnown: true,
        runsSite: false,
      },
      siteAddressee: { name: 'Shopkeepers Ltd', contact: 'https://shop.example/privacy' },
      from: '2026-01-31',
      until: '2026-01-31',
      types: ['page-url', 'client-id'],
    });
  });

  test('the site itself where no collector is named, or one that it does not have', () => {
    for (const key of [undefined, 'meta']) expect(about(key).collector).toBeUndefined();
    expect(about().types).toEqual([]);
  });

  test('a collector on several sites: their days and kinds of data joined', () => {
    const later = {
      ...tracker({ data: [data[0], { ...data[0], type: 'email' }] }),
      lastAt: '2026-03-01T00:00:00.000Z',
    };
    const other = { ...report([collector('Quillads', { trackers: [later] })]), site: 'other.example' };
    const whole = joined(about('quillads'), [subjectOf(other, 'quillads', directory)]);
    expect(whole).toMatchObject({
      site: 'shop.example',
      sites: ['shop.example', 'other.example'],
      from: '2026-01-31',
      until: '2026-03-01',
      types: ['page-url', 'client-id', 'email'],
    });
    const request = requestOf(draft({ asked: 'organization' }), whole, ON)!;
    const letter = letterFor(request);
    expect(letter.body).toContain('shop.example, other.example');
    expect(toKeep(request, letter, whole).sites).toEqual(['shop.example', 'other.example']);
    expect(joined(about('quillads'), [])).toEqual(about('quillads'));
  });

  test('a site that nobody is known to run, under its own name, over all its days', () => {
    const site = { ...report([quillads]), site: 'other.example', lastSeen: '2026-02-03T10:00:00.000Z' };
    expect(subjectOf(site, undefined, directory)).toEqual({
      site: 'other.example',
      sites: ['other.example'],
      siteAddressee: { name: 'other.example' },
      from: '2026-01-31',
      until: '2026-02-03',
      types: [],
    });
  });
});

describe('it goes to', () => {
  test.each([
    ['the organization', 'quillads', 'organization', 'controller', 'Quillads'],
    ['the site, about the organization', 'quillads', 'site', 'processor', 'Shopkeepers Ltd'],
    [
      'the site, where nobody is known to operate the tracker',
      'tracker:beacon',
      'organization',
      'processor',
      'Shopkeepers Ltd',
    ],
    ['who runs the site, which it needs not go through', 'shopkeepers', 'site', 'controller', 'Shopkeepers'],
    ['the site itself', undefined, 'organization', 'controller', 'Shopkeepers Ltd'],
  ] as const)('%s', (_, organization, asked, role, name) => {
    const recipient = recipientOf(draft({ asked }), about(organization));
    expect(recipient.role).toBe(role);
    expect((recipient.role === 'controller' ? recipient.organization : recipient.site).name).toBe(name);
  });

  test('the site first, where a collector was seen with nothing but what sites have done for them', () => {
    const advertising = collector('Quillads', { trackers: [tracker(), tracker({ category: 'advertising' })] });
    const adverts = subjectOf(report([advertising]), 'quillads', directory);
    expect([askedOf({}, about('quillads')), askedOf({}, adverts)]).toEqual(['site', 'organization']);
    expect(askedOf({ asked: 'organization' }, about('quillads'))).toBe('organization');
  });

  test('what is asked of whom is never a choice that is not there', () => {
    expect(askedOf(draft({ asked: 'organization' }), about('tracker:beacon'))).toBe('site');
    expect(askedOf(draft({ asked: 'site' }), about('shopkeepers'))).toBe('organization');
  });
});

describe('there is a letter', () => {
  test('once there are a place and a right that its law gives', () => {
    expect(requestOf(draft({ place: '' }), about('quillads'), ON)).toBeUndefined();
    expect(requestOf(draft({ rights: ['do-not-sell'] }), about('quillads'), ON)).toBeUndefined();
    expect(requestOf(draft(), about('quillads'), ON)).toMatchObject({ law: 'gdpr', rights: ['access'], place: 'DE' });
  });

  test('by the first of the place’s laws, or the one that was chosen among them', () => {
    expect(lawsFor(draft({ place: 'CA-QC' }))).toEqual({ laws: ['quebec-25', 'pipeda'], law: 'quebec-25' });
    expect(lawsFor(draft({ place: 'CA-QC', law: 'pipeda' })).law).toBe('pipeda');
    expect(lawsFor(draft({ place: 'DE', law: 'pipeda' })).law).toBe('gdpr');
  });

  test('for every place, which holds nothing that was not ticked', () => {
    for (const place of places) {
      const request = requestOf(draft({ place, untold: ['client-id'], tellDates: false }), about('quillads'), ON)!;
      expect(request.observed).toEqual({ sites: ['shop.example'], types: ['page-url'] });
      expect(letterFor(request).body).toContain('Quillads');
    }
  });
});

test.each([
  ['', []],
  [
    '_ga = GA1.1.7\n\n  _fbp=fb.1=2 ',
    [
      { name: '_ga', value: 'GA1.1.7' },
      { name: '_fbp', value: 'fb.1=2' },
    ],
  ],
  ['38400000-8cf0', [{ name: 'ID', value: '38400000-8cf0' }]],
  ['_ga =', [{ name: 'ID', value: '_ga =' }]],
])('IDs in %j', (text, identifiers) => {
  expect(identifiersIn(text)).toEqual(identifiers);
});

test('nothing of what is typed is kept, whatever it is', () => {
  const mark = fc.stringMatching(/^[a-z0-9]{12,20}$/);
  const typed = fc.record({
    name: mark,
    email: mark,
    postalAddress: mark,
    identifiers: mark,
    resident: fc.boolean(),
    wrong: mark,
    right: mark,
    reason: mark,
  });
  const organizations = fc.constantFrom('quillads', 'tracker:beacon', undefined);
  fc.assert(
    fc.property(typed, organizations, fc.constantFrom('organization', 'site'), (details, organization, asked) => {
      const subject = about(organization);
      const asking = draft({ details, asked, rights: ['access', 'correction', 'restriction'] });
      const request = requestOf(asking, subject, ON)!;
      const letter = letterFor(request);
      expect(letter.body).toContain(details.name);
      const kept = JSON.stringify(newLetter(toKeep(request, letter, subject), { id: 'a', createdAt: 0 }));
      for (const value of Object.values(details)) if (typeof value === 'string') expect(kept).not.toContain(value);
    }),
    { numRuns: 50 },
  );
});

test('a place is taken over from a letter before, and another from the one that is written anew', () => {
  expect(newDraft('en', undefined, 'FR').place).toBe('FR');
  const kept = {
    law: 'gdpr',
    rights: ['access'],
    language: 'de',
    place: 'DE',
    sites: ['a.example', 'b.example'],
  } as const;
  const letter = { ...kept, id: 'a', addressee: 'A', createdAt: 0, sites: [...kept.sites], rights: [...kept.rights] };
  expect(newDraft('en', letter, 'FR')).toMatchObject({ place: 'DE', alsoOn: ['b.example'], asked: 'organization' });
});

test('a letter written anew asks the same of the same, and says nothing of the person', () => {
  const asking = draft({
    asked: 'site',
    rights: ['deletion'],
    language: 'pl',
    details: { ...draft().details, name: 'Kim' },
  });
  const subject = about('quillads');
  const request = requestOf(asking, subject, ON)!;
  const kept = newLetter(toKeep(request, letterFor(request), subject), { id: 'a', createdAt: 0 });
  expect(kept).toMatchObject({ organization: 'quillads', addressee: 'Shopkeepers Ltd', viaSite: 'shop.example' });
  expect(requestOf(newDraft('en', kept), subject, ON)).toEqual({ ...request, details: {} });
});

test('the contact is an e-mail address before a web address, and never made up', () => {
  expect(contactFor({ key: 'google', name: 'Google', contact: 'https://www.google.com/contact/' })).toMatch(/@/);
  expect(contactFor({ key: 'quillads', name: 'Quillads', contact: 'https://ads.example/' })).toBe(
    'https://ads.example/',
  );
  expect(contactFor({ key: 'quillads', name: 'Quillads' })).toBeUndefined();
  expect(contactFor(undefined)).toBeUndefined();
});
