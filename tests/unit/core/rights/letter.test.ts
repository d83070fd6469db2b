import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laws, rightsOf } from '../../../../src/core/rights/law.ts';
import type { LawKey } from '../../../../src/core/rights/laws/facts.ts';
import { letterFor } from '../../../../src/core/rights/letter.ts';
import type { ChosenDetails, LetterRequest } from '../../../../src/core/rights/letter-request.ts';
import { letterLanguages } from '../../../../src/core/rights/letters/languages.ts';
import { exampleLetter, exampleRequest } from '../../../support/letters.ts';

describe('to whom it goes', () => {
  test('by mail, where the contact is an e-mail address', () => {
    expect(exampleLetter()).toMatchObject({ to: 'privacy@ads.example', addressee: 'Example Ads Ltd' });
  });

  test.each([
    ['https://ads.example/privacy', { form: 'https://ads.example/privacy' }],
    ['http://ads.example/privacy', {}],
    ['privacy at ads.example', {}],
    ['a@ads.example,b@ads.example', {}],
    ['a@ads.example\nBcc: b@ads.example', {}],
    ['a@ads.example?bcc=b@ads.example', {}],
    ['javascript:alert(1)', {}],
    [undefined, {}],
  ])('contact %j', (contact, expected) => {
    const organization = { name: 'Example Ads Ltd', ...(contact !== undefined && { contact }) };
    const { to, form } = exampleLetter({ recipient: { role: 'controller', organization } });
    expect({ ...(to && { to }), ...(form && { form }) }).toEqual(expected);
  });

  test.each(letterLanguages)('through the site, where an organization works for it, in %s', (language) => {
    const { addressee, to, body } = exampleLetter({
      language,
      recipient: {
        role: 'processor',
        site: { name: 'shop.example', contact: 'dpo@shop.example' },
        processor: 'Metrics',
      },
    });
    expect([addressee, to]).toEqual(['shop.example', 'dpo@shop.example']);
    expect(body.split('Metrics').length).toBeGreaterThan(4);
    expect(body).toMatch(/\b28\b/);
  });

  test('an organization seen on the sites of others is asked for whom it works; a site of its own is not', () => {
    expect(exampleLetter().body).toContain('on whose behalf');
    const organization = { name: 'shop.example' };
    expect(exampleLetter({ recipient: { role: 'controller', organization } }).body).not.toContain('on whose behalf');
  });
});

describe('what it asks', () => {
  test('several rights are numbered in the one order of all, and each has its period', () => {
    const { subject, body, due, dueOn } = exampleLetter({ law: 'ccpa', rights: ['do-not-sell', 'access', 'access'] });
    expect(subject).toBe('Requests concerning my personal information: access, opt-out of sale');
    expect(body).toContain('1. Access (Cal. Civ. Code § 1798.110 and Cal. Civ. Code § 1798.115)');
    expect(body).toContain('2. Opt-out of sale (Cal. Civ. Code § 1798.120)');
    expect(due).toEqual([
      { right: 'access', on: '2027-01-11', basis: 'law', extendedTo: '2027-02-25' },
      { right: 'do-not-sell', on: '2026-12-18', basis: 'law' },
    ]);
    expect(dueOn).toBe('2026-12-18');
  });

  test('where the law names no days, the letter asks and does not claim', () => {
    const { body, due } = exampleLetter({ law: 'lgpd', rights: ['deletion'] });
    expect(body).toContain('The law does not set a number of days');
    expect(due).toEqual([{ right: 'deletion', on: '2026-12-12', basis: 'asked' }]);
  });

  test('what is wrong and what is right, or dots to fill in', () => {
    const corrections = [{ wrong: 'Kim Mustre', right: 'Kim Muster' }];
    const told = exampleLetter({ rights: ['correction'], details: { corrections } });
    expect(told.body).toContain('- incorrect: Kim Mustre – correct: Kim Muster');
    expect(told.missing).not.toContain('correction');
    const untold = exampleLetter({ rights: ['correction'], details: {} });
    expect(untold.body).toContain('- incorrect: … – correct: …');
    expect(untold.missing).toEqual(['name', 'reply-address', 'identifiers', 'correction']);
  });

  test('recipients are named once, with the last right that they matter for', () => {
    const { body } = exampleLetter({ rights: ['correction', 'deletion', 'access'] });
    expect(body.split('Art. 19 GDPR').length).toBe(2);
    expect(body.indexOf('Art. 19 GDPR')).toBeGreaterThan(body.indexOf('3. Deletion'));
  });

  test('that one lives somewhere is said only when chosen, and only where the law asks', () => {
    expect(exampleLetter({ law: 'us-or', details: { resident: true } }).body).toContain('I am a resident of Oregon.');
    expect(exampleLetter({ law: 'us-or', details: {} }).body).not.toContain('resident');
    expect(exampleLetter({ law: 'us-or', details: {} }).missing).toContain('residence');
    expect(exampleLetter({ law: 'gdpr', details: { resident: true } }).body).not.toContain('resident');
  });

  test('an authority is named where there is one, or where the place was chosen', () => {
    expect(exampleLetter({ place: 'PL' }).body).toContain('Prezes Urzędu Ochrony Danych Osobowych');
    expect(exampleLetter().authority).toBeUndefined();
    expect(exampleLetter({ law: 'uk-gdpr' }).authority?.name).toBe('Information Commissioner’s Office');
  });
});

test('the short letter says what, by which article, by when, and no more', () => {
  const { shortBody, body } = exampleLetter();
  for (const part of ['Access (Art. 15 GDPR)', 'shop.example', '_exid = a1b2c3', '28 December 2026', 'Kim Muster']) {
    expect(shortBody).toContain(part);
  }
  for (const part of ['Art. 12(6)', 'Kinds of data', 'For the attention of']) {
    expect(body).toContain(part);
    expect(shortBody).not.toContain(part);
  }
  const nothingSeen = exampleLetter({ observed: { sites: [], types: ['email'] }, details: {} }).shortBody;
  expect(nothingSeen).not.toContain('In my browser');
  expect(nothingSeen).not.toContain('identifier can');
});

describe('what cannot be written', () => {
  test.each<[string, Partial<LetterRequest>, string]>([
    ['no right', { rights: [] }, 'one right at least'],
    ['a right that the law does not give', { law: 'gdpr', rights: ['do-not-sell'] }, 'gives no right of do-not-sell'],
    ['a law that there is not', { law: 'us-ak' as LawKey }, 'no such law'],
    ['a day that there is not', { on: '2026-02-30' }, 'not a day'],
  ])('%s', (_, changes, message) => {
    expect(() => exampleLetter(changes)).toThrow(message);
  });
});

describe('what comes from pages', () => {
  test('cannot begin a line, and is cut', () => {
    const details = {
      identifiers: [{ name: 'id\r\nBcc: x@evil.example', value: `\u202e${'a'.repeat(5_000)}`, site: 'x.example' }],
    };
    const sites = Array.from({ length: 500 }, (_, index) => `site-${index}.example`);
    const { body } = exampleLetter({ details, observed: { sites, types: [] } });
    expect(body).toContain('- id Bcc: x@evil.example = aaa');
    expect(body).not.toContain('\u202e');
    expect(body).toContain('site-19.example and 480 more');
    expect(body).not.toContain('site-20.example');
    expect(body.length).toBeLessThan(6_000);
  });

  test('is not mentioned where nothing was observed', () => {
    expect(exampleLetter({ observed: { sites: [], types: [] } }).body).not.toContain('In my browser, I observed');
    expect(exampleLetter({ observed: { sites: ['shop.example'], types: [] } }).body).not.toContain('Kinds of data');
  });
});

// Every detail is a mark that occurs nowhere else; a letter may hold those that were chosen, and no other.
test('a letter never holds anything of the person that was not chosen', () => {
  const all: Required<Omit<ChosenDetails, 'resident'>> = {
    name: 'MARKNAME',
    email: 'markmail@mail.example',
    postalAddress: 'MARKSTREET 1\nMARKTOWN',
    identifiers: [{ name: 'MARKCOOKIE', value: 'MARKVALUE', site: 'marksite.example' }],
    corrections: [{ wrong: 'MARKWRONG', right: 'MARKRIGHT' }],
    reason: 'MARKREASON',
  };
  const marks: Record<keyof typeof all, string[]> = {
    name: ['MARKNAME'],
    email: ['markmail'],
    postalAddress: ['MARKSTREET', 'MARKTOWN'],
    identifiers: ['MARKCOOKIE', 'MARKVALUE', 'marksite'],
    corrections: ['MARKWRONG', 'MARKRIGHT'],
    reason: ['MARKREASON'],
  };
  const keys = Object.keys(all) as (keyof typeof all)[];
  const law = fc.constantFrom(...laws.map(({ key }) => key));
  fc.assert(
    fc.property(
      law,
      fc.constantFrom(...letterLanguages),
      fc.subarray(keys),
      fc.boolean(),
      (law, language, chosen, processor) => {
        const details = Object.fromEntries(chosen.map((key) => [key, all[key]])) as ChosenDetails;
        const rights = rightsOf(law);
        const { subject, body, shortBody, missing } = letterFor({
          ...exampleRequest,
          law,
          language,
          rights,
          details,
          ...(processor && { recipient: { role: 'processor', site: { name: 'shop.example' }, processor: 'Metrics' } }),
        });
        const heldBy = (text: string) =>
          keys.filter((key) => marks[key].some((mark) => text.toLowerCase().includes(mark.toLowerCase())));
        const usable = chosen.filter(
          (key) =>
            (key !== 'corrections' || rights.includes('correction')) &&
            (key !== 'reason' || rights.includes('restriction')),
        );
        expect(heldBy(`${subject}\n${body}`)).toEqual(usable);
        expect(heldBy(shortBody)).toEqual(usable);
        expect(missing.includes('name')).toBe(!chosen.includes('name'));
      },
    ),
    { numRuns: 400 },
  );
});
