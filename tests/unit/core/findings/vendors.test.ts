// What consent strings say of their receivers: neither consent nor a legitimate interest, or not among those that were disclosed.

import { expect, test } from 'vitest';
import type { ConsentDetail, Told } from '../../../../src/core/model.ts';
import { answered, by, known, rowsOf, shown, tcString, type World } from './world.ts';

const partial = [{ signals: [shown(), answered('partial', 5)] }];
const xandr = (seconds: number, ...told: Told[]) => by('appnexus', seconds, { told });
const neither = tcString('partial', { consent: false, legitimateInterest: false });
const page = (detail: ConsentDetail) => [{ signals: [known('partial', detail)] }];
const none: ConsentDetail = { vendorConsents: [755], vendorLegitimateInterests: [] };

test.each<[why: string, world: World, rows: string[]]>([
  [
    'its string gives it neither',
    { visits: partial, requests: [xandr(8, neither), xandr(9, neither)] },
    ['likely appnexus 2'],
  ],
  [
    'consent',
    { visits: partial, requests: [xandr(8, tcString('partial', { consent: true, legitimateInterest: false }))] },
    [],
  ],
  [
    'a legitimate interest',
    { visits: partial, requests: [xandr(8, tcString('partial', { consent: false, legitimateInterest: true }))] },
    [],
  ],
  ['nobody had answered', { visits: [{ signals: [shown()] }], requests: [xandr(8, neither)] }, []],
  ['just after the answer', { visits: partial, requests: [xandr(6, neither)] }, []],
  [
    'the law does not apply',
    { visits: partial, requests: [xandr(8, neither, { standard: 'tcf', value: 'gdpr=0', choice: 'not-asked' })] },
    [],
  ],
  [
    'the page’s record gives it neither',
    { visits: page(none), requests: [xandr(8)] },
    ['likely appnexus 1 page-record'],
  ],
  ['the page’s record gives it consent', { visits: page({ ...none, vendorConsents: [32] }), requests: [xandr(8)] }, []],
  [
    'the page’s record gives it a legitimate interest',
    { visits: page({ ...none, vendorLegitimateInterests: [32] }), requests: [xandr(8)] },
    [],
  ],
  ['the page’s record does not say', { visits: page({ vendorConsents: [] }), requests: [xandr(8)] }, []],
  [
    'the page says that the law does not apply',
    { visits: page({ ...none, gdprApplies: false }), requests: [xandr(8)] },
    [],
  ],
  [
    'the page’s record changed in between',
    {
      visits: [{ signals: [known('partial', none), answered('partial', 9, { ...none, vendorConsents: [32] })] }],
      requests: [xandr(8), xandr(12)],
    },
    [],
  ],
  [
    'its own string says more than the page’s record',
    { visits: page(none), requests: [xandr(8, tcString('partial', { consent: true, legitimateInterest: false }))] },
    [],
  ],
  ['its number is not known', { visits: page(none), requests: [by('facebook', 8)] }, []],
  ['loaded in advance', { visits: [{ ...partial[0], inAdvance: true }], requests: [xandr(8, neither)] }, []],
])('vendor-not-consented: %s', (_, world, rows) => {
  expect(rowsOf('vendor-not-consented', world)).toEqual(rows);
});

const undisclosed = tcString('accepted', { consent: true, legitimateInterest: false, disclosed: false });
const accepted = [{ signals: [known('accepted')] }];

test.each<[why: string, world: World, rows: string[]]>([
  ['its string says so', { visits: accepted, requests: [xandr(8, undisclosed)] }, ['likely appnexus 1']],
  [
    'disclosed',
    {
      visits: accepted,
      requests: [xandr(8, tcString('accepted', { consent: true, legitimateInterest: false, disclosed: true }))],
    },
    [],
  ],
  [
    'its string does not say',
    { visits: accepted, requests: [xandr(8, tcString('accepted', { consent: true, legitimateInterest: false }))] },
    [],
  ],
  [
    'the page’s record says so',
    { visits: page({ disclosedVendors: [755] }), requests: [xandr(8)] },
    ['likely appnexus 1 page-record'],
  ],
  ['the page’s record names it', { visits: page({ disclosedVendors: [32, 755] }), requests: [xandr(8)] }, []],
  ['its number is not known', { visits: page({ disclosedVendors: [755] }), requests: [by('facebook', 8)] }, []],
  ['nobody had answered', { visits: [{ signals: [shown()] }], requests: [xandr(8, undisclosed)] }, []],
])('undisclosed-collector: %s', (_, world, rows) => {
  expect(rowsOf('undisclosed-collector', world)).toEqual(rows);
});
