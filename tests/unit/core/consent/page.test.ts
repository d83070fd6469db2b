import { describe, expect, test } from 'vitest';
import { vendorList } from '../../../../lab/sdks/shared/vendor-list.ts';
import { vendorRows } from '../../../../src/core/claims/claims.ts';
import { signalsIn } from '../../../../src/core/consent/reading.ts';
import { answeredAt, choiceAt, currentChoice } from '../../../../src/core/consent/timeline.ts';
import type { Choice, ConsentSignal } from '../../../../src/core/model.ts';

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const good = {
  standard: 'tcf',
  status: 'useractioncomplete',
  at: 1000,
  gdprApplies: true,
  cmpId: 10,
  purposes: all,
  legitimateInterests: [2],
  vendors: 3,
};
const { standard: _s, at: _a, ...detail } = good;

describe('a reading from a page', () => {
  test('is taken as it is when it is one', () => {
    expect(signalsIn(good)).toEqual([
      { standard: 'tcf', source: 'page', choice: 'accepted', at: 1000, answeredNow: true, detail },
    ]);
  });

  test('keeps nothing that is not asked for', () => {
    expect(signalsIn({ ...good, email: 'somebody@mail.example' })).toEqual(signalsIn(good));
  });

  test.each([
    ['no object', 'tcf'],
    ['null', null],
    ['another standard', { ...good, standard: 'abc' }],
    ['an unknown status', { ...good, status: 'hacked' }],
    ['no time', { ...good, at: undefined }],
    ['a time that is none', { ...good, at: Number.NaN }],
    ['purposes that are none', { ...good, purposes: ['1'] }],
    ['a purpose out of range', { ...good, purposes: [99] }],
    ['too many purposes', { ...good, purposes: Array.from({ length: 1000 }, () => 1) }],
    ['vendors out of range', { ...good, vendors: 1e9 }],
    ['negative vendors', { ...good, vendors: -1 }],
  ])('is refused when it has %s', (_, raw) => {
    expect(signalsIn(raw)).toEqual([]);
  });

  test('leaves out what it may leave out, or has wrong', () => {
    const { gdprApplies: _g, cmpId: _c, ...least } = detail;
    const wrong = { gdprApplies: 'yes', cmpId: 99_999, vendorConsents: [21], disclosedVendors: '21;' };
    expect(signalsIn({ ...good, ...wrong })[0]?.detail).toEqual(least);
  });

  test('names of the vendors those that are known to be somebody’s', () => {
    const packed = { vendorConsents: '1-60,755', vendorLegitimateInterests: '', disclosedVendors: '10' };
    const [signal] = signalsIn({ ...good, ...packed });
    const known = vendorRows.map(({ vendor }) => vendor).filter((vendor) => vendor <= 60 || vendor === 755);
    expect(signal?.detail).toMatchObject({
      vendorConsents: known.sort((a, b) => a - b),
      vendorLegitimateInterests: [],
      disclosedVendors: [10],
    });
  });

  test('takes whom the person was told of from the string, where the interface does not say', async () => {
    const { GVL, TCModel, TCString } = await import('@iabtcf/core');
    const model = new TCModel(new GVL(vendorList as never));
    model.setAllVendorsDisclosed();
    const tcString = TCString.encode(model, { segments: ['core', 'vendorsDisclosed'] } as never);
    const disclosed = signalsIn({ ...good, tcString })[0]?.detail.disclosedVendors;
    const known = vendorRows.map(({ vendor }) => vendor).filter((vendor) => `${vendor}` in vendorList.vendors);
    expect(disclosed).toEqual([...new Set(known)].sort((a, b) => a - b));
    expect(signalsIn({ ...good, tcString: 'rubbish' })[0]?.detail.disclosedVendors).toBeUndefined();
  });

  test.each<[object, Choice, boolean]>([
    [{ status: 'useractioncomplete' }, 'accepted', true],
    [{ status: 'useractioncomplete', purposes: [] }, 'refused', true],
    [{ status: 'useractioncomplete', purposes: [1, 7] }, 'partial', true],
    [{ status: 'tcloaded' }, 'accepted', false],
    [{ status: 'cmpuishown' }, 'undecided', false],
    [{ status: 'useractioncomplete', gdprApplies: false }, 'not-asked', false],
    [{ status: 'tcloaded', gdprApplies: false, purposes: [] }, 'not-asked', false],
  ])('%j means %s', (change, choice, answeredNow) => {
    expect(signalsIn({ ...good, ...change })).toMatchObject([{ choice, answeredNow }]);
  });
});

function signal(at: number, choice: Choice, answeredNow = false): ConsentSignal {
  return { standard: 'tcf', source: 'page', at, choice, answeredNow, detail: {} };
}

describe('the choice in force', () => {
  const asked = [signal(100, 'undecided'), signal(500, 'refused', true)];
  const known = [signal(100, 'accepted')];
  const late = [signal(500, 'accepted', true)];
  const reopened = [signal(100, 'accepted'), signal(300, 'undecided'), signal(500, 'refused', true)];

  test.each<[string, ConsentSignal[], number, Choice]>([
    ['nothing is stated', [], 100, 'unknown'],
    ['before the question is shown', asked, 50, 'undecided'],
    ['while the question is shown', asked, 300, 'undecided'],
    ['at the answer', asked, 500, 'refused'],
    ['after the answer', asked, 900, 'refused'],
    ['before an earlier visit’s choice is stated', known, 50, 'accepted'],
    ['after an earlier visit’s choice is stated', known, 200, 'accepted'],
    ['before an answer whose question was not seen', late, 100, 'undecided'],
    ['before a page says that it need not ask', [signal(100, 'not-asked')], 50, 'not-asked'],
    ['while the question is open again', reopened, 400, 'accepted'],
    ['after the answer was changed', reopened, 600, 'refused'],
  ])('%s', (_, signals, at, choice) => {
    expect(choiceAt(signals, at)).toBe(choice);
  });

  test('now, and when it was made', () => {
    expect([currentChoice(asked), answeredAt(asked), answeredAt(known)]).toEqual(['refused', 500, undefined]);
  });
});
