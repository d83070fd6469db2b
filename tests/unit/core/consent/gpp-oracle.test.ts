// GPP strings made by the IAB's own encoder: every section that it knows, every value of every opt-out, and what is said of GPC.

import { GppModel, Sections } from '@iabgpp/cmpapi';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../../src/core/consent/gpp.ts';
import { usSections } from '../../../../src/core/consent/gpp-us.ts';
import { toldBy } from '../../../../src/core/consent/told.ts';
import { millisecondsSince } from '../../../support/processor-time.ts';
import { binary, textOf } from './bit-text.ts';

const told = (gpp: string, sid?: string, tracker?: string) =>
  toldBy({
    tracker,
    fields: [{ name: 'gpp', value: gpp }, ...(sid === undefined ? [] : [{ name: 'gpp_sid', value: sid }])],
  }).map(({ standard, value, choice }) => `${standard} ${value}: ${choice}`);

const TC = 'CQeEcwAQeEcwAAfABBENAREgAIPAAAAAAAYgF5wAQF5gAAAA.YAAAAAAAAAAA';

describe('every section of the United States', () => {
  const rows = Object.entries(usSections).map(([id, section]) => [section.name, Number(id), section] as const);

  test('are all that the IAB’s decoder knows', () => {
    const others = ['tcfeuv2', 'tcfcav1', 'uspv1'];
    const known = [...Sections.SECTION_ID_NAME_MAP].filter(([, name]) => !others.includes(name));
    expect(rows.map(([name, id]) => [id, name])).toEqual(known);
    expect(rows).toHaveLength(21);
  });

  test.each(rows)('%s: each opt-out in its place, whatever the other fields are', (name, id, { optOuts }) => {
    const fields = Object.keys(optOuts);
    const values = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: fields.length, maxLength: fields.length });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 2 }), (chosen, other) => {
        const model = new GppModel();
        for (const field of otherFields(model, name)) model.setFieldValue(name, field, other);
        for (const [index, field] of fields.entries()) model.setFieldValue(name, field, chosen[index]);
        const text = model.encode();
        expect(sectionsOf(text)?.map((section) => section.id)).toEqual([id]);
        const words = fields.map((field, index) => `${field}=${chosen[index]}`).join(' ');
        expect(told(text)[0]).toBe(`gpp ${name} ${words}: ${choiceOf(chosen)}`);
      }),
    );
  });

  test.each(rows)('%s: GPC, where the section has it', (name) => {
    const model = new GppModel();
    model.setFieldValue(name, 'SaleOptOut', 2);
    if (!model.hasField(name, 'Gpc')) return;
    model.setFieldValue(name, 'GpcSegmentIncluded', true);
    for (const received of [true, false]) {
      model.setFieldValue(name, 'Gpc', received);
      const said = received ? `gpc ${name} Gpc=1: refused` : `gpc ${name} Gpc=0: unknown`;
      expect(told(model.encode()).filter((one) => one.startsWith('gpc'))).toEqual([said]);
    }
    model.setFieldValue(name, 'GpcSegmentIncluded', false);
    expect(told(model.encode()).some((one) => one.startsWith('gpc'))).toBe(false);
  });
});

/** Notices of a section, which stand before its opt-outs. */
function otherFields(model: GppModel, name: string): string[] {
  model.setFieldValue(name, 'SaleOptOut', 0);
  const all = ['SharingNotice', 'ProcessingNotice', 'SaleOptOutNotice', 'TargetedAdvertisingOptOutNotice'];
  return all.filter((field) => model.hasField(name, field));
}

/** 1 opted out, 2 not, 0 does not apply. */
function choiceOf(optOuts: readonly number[]): string {
  const applying = optOuts.filter((optOut) => optOut > 0);
  if (applying.length === 0) return 'not-asked';
  if (applying.every((optOut) => optOut === 1)) return 'refused';
  return applying.every((optOut) => optOut === 2) ? 'accepted' : 'partial';
}

describe('the other sections', () => {
  test('tcfeuv2 is a TC string', () => {
    expect(told(`DBABMA~${TC}`)).toEqual(['gpp tcfeuv2 purposes 1, 7–10: partial']);
  });

  test('of the receiver itself it says what a TC string says', () => {
    const [first] = toldBy({ tracker: 'tradedesk', fields: [{ name: 'gpp', value: `DBABMA~${TC}` }] });
    expect(first?.vendor).toEqual({ vendor: 21, consent: false, legitimateInterest: false });
  });

  test.each([
    ['1YYN', 'refused'],
    ['1YNN', 'accepted'],
    ['1---', 'not-asked'],
  ])('uspv1 %s', (usp, choice) => {
    const model = new GppModel();
    model.setFieldValue('uspv1', 'Notice', usp[1]);
    model.setFieldValue('uspv1', 'OptOutSale', usp[2]);
    model.setFieldValue('uspv1', 'LspaCovered', usp[3]);
    expect(told(model.encode())).toEqual([`gpp uspv1 ${usp}: ${choice}`]);
  });

  const bits = (purposes: number[]) => Array.from({ length: 24 }, (_, index) => purposes.includes(index + 1));

  test.each<[number[], number[], string]>([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [], 'tcfcav1 all purposes: accepted'],
    [[], [], 'tcfcav1 no purpose: refused'],
    [[1], [2, 3], 'tcfcav1 purposes 1, implied purposes 2–3: partial'],
    [[1, 2, 3, 4, 5], [5, 6, 7, 8, 9, 10], 'tcfcav1 purposes 1–5, implied purposes 6–10: accepted'],
  ])('tcfcav1, express %j and implied %j', (express, implied, expected) => {
    const model = new GppModel();
    model.setFieldValue('tcfcav1', 'PurposesExpressConsent', bits(express));
    model.setFieldValue('tcfcav1', 'PurposesImpliedConsent', bits(implied));
    model.setFieldValue('tcfcav1', 'VendorExpressConsent', [12, 24, 48]);
    expect(told(model.encode())).toEqual([`gpp ${expected}`]);
  });

  test('one whose number nobody has given a meaning is unknown', () => {
    // 29 in Fibonacci coding: 8 and 21.
    const header = textOf(`${binary(3, 6)}${binary(1, 6)}${binary(1, 12)}000001011`);
    expect(told(`${header}~anything`)).toEqual(['gpp section 29: unknown']);
  });
});

describe('several sections', () => {
  const model = new GppModel();
  model.setFieldValue('uspv1', 'OptOutSale', 'Y');
  model.setFieldValue('usca', 'SaleOptOut', 2);
  const text = model.encode();

  const usp = 'gpp uspv1 1-Y-: refused';
  const usca = ['gpp usca SaleOptOut=2 SharingOptOut=0: accepted', 'gpc usca Gpc=0: unknown'];

  test.each<[string | undefined, string[]]>([
    [undefined, [usp, ...usca]],
    ['6', [usp]],
    ['8', usca],
    ['6,8', [usp, ...usca]],
    ['-1', ['gpp no section applies: not-asked']],
    ['0', ['gpp no section applies: unknown']],
    ['nonsense', [usp, ...usca]],
  ])('of which %s apply', (sid, expected) => {
    expect(told(text, sid)).toEqual(expected);
  });

  test('any set of numbers is read from the header as the IAB’s decoder reads it', () => {
    const names = [...Object.values(usSections).map(({ name }) => name), 'uspv1'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), (chosen) => {
        const made = new GppModel();
        for (const name of chosen)
          made.setFieldValue(name, name === 'uspv1' ? 'Notice' : 'SaleOptOut', name === 'uspv1' ? 'Y' : 1);
        const encoded = made.encode();
        expect(sectionsOf(encoded)?.map(({ id }) => id)).toEqual(new GppModel(encoded).getSectionIds());
      }),
    );
  });
});

describe('what is none', () => {
  test.each([
    ['nothing of the kind', 'hello'],
    ['a TC string', TC],
    ['fewer sections than the header names', 'DBACNYA~1YNN'],
    ['more sections than the header names', 'DBABTA~1YNN~1YNN'],
    ['another version', 'DCABTA~1YNN'],
    ['a header that is cut off', 'DBA'],
    [
      'a range without end',
      `${textOf(`${binary(3, 6)}${binary(1, 6)}${binary(1, 12)}1011000000000000000000000001011`)}~A`,
    ],
    ['endless', `DBABLA~${'A'.repeat(100_000)}`],
  ])('%s is unreadable, not a refusal', (_, text) => {
    expect(told(text)).toEqual(['gpp unreadable: unknown']);
  });

  test.each([
    ['cut off', 'BV'],
    ['of a later version', 'FVVqAAAAAWA'],
    ['empty', ''],
    ['of other characters', '!!!!!!'],
    ['with a number that has no meaning', textOf(`${binary(1, 6)}${'00'.repeat(6)}11${'00'.repeat(20)}`)],
  ])('a section that is %s is unreadable', (_, section) => {
    expect(told(`DBABLA~${section}`)).toEqual(['gpp usnat unreadable: unknown']);
  });

  test('whatever stands in a string, it is read at once', () => {
    const letters = fc.array(fc.constantFrom(...'ABCDQVYaz019-_.~'), { maxLength: 2000 }).map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          letters,
          letters.map((text) => `DB${text}`),
          fc.string({ maxLength: 300 }),
        ),
        (text) => {
          const begun = process.cpuUsage();
          told(text, '7,8', 'tradedesk');
          expect(millisecondsSince(begun)).toBeLessThan(100);
        },
      ),
      { numRuns: 300 },
    );
  });
});
