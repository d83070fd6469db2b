// Values typed in tabs, as digests: who gets the key, what is found, when it was sent, and when all is forgotten.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  createTypedValues,
  HOLDS_FOR,
  LINGERS_FOR,
  MOST_DIGESTED,
  MOST_TABS,
  MOST_VALUES,
  MOST_WAITING,
  WAITS_FOR,
} from '../../../src/background/typed-values.ts';
import { formsOf } from '../../../src/core/typed/forms.ts';
import { keyedDigest, proofOf } from '../../../src/core/typed/keyed.ts';
import type { TypedReport } from '../../../src/core/typed/report.ts';

const EMAIL = 'Jane.Doe@mail.example';
const hashed = createHash('sha256').update(EMAIL.toLowerCase()).digest('hex');

/** A clock that stands until it is moved, and calls whoever waits. */
function clock() {
  let at = 1_000_000;
  const waiting = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => at,
    wait: (milliseconds: number) => new Promise<void>((wake) => void waiting.add({ until: at + milliseconds, wake })),
    waiting: () => waiting.size,
    async pass(milliseconds: number) {
      at += milliseconds;
      for (const one of waiting) {
        if (one.until > at) continue;
        waiting.delete(one);
        one.wake();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function bench() {
  const time = clock();
  let keys = 0;
  let isAllowed = true;
  const typed = createTypedValues({
    allowed: async () => isAllowed,
    now: time.now,
    wait: time.wait,
    newKey: () => `key ${++keys}`,
  });
  return {
    time,
    typed,
    forbid: () => {
      isAllowed = false;
    },
    /** A frame tells of a value under the tab's key. */
    type(
      tabId: number,
      value = EMAIL,
      { inFrame = false, ...more }: Partial<TypedReport> & { inFrame?: boolean } = {},
    ) {
      typed.told(tabId, { ...reportOf(typed.keyOf(tabId), value), ...more }, inFrame);
    },
    /** What a request of the tab that is sent now is found to hold. */
    async find(tabId: number, sent = hashed, at = time.now()) {
      const finding = typed.sentIn({ tabId, at });
      await time.pass(WAITS_FOR);
      return (await finding)?.(sent);
    },
  };
}

function reportOf(key: string, value: string): TypedReport {
  const digest = keyedDigest(key);
  const forms = [...formsOf('email', value)];
  return {
    id: [...value].map((character) => character.charCodeAt(0) % 10).join(''),
    kind: 'email',
    proof: proofOf(digest),
    digests: forms.map(([text, form]) => [digest(text), form]),
    lengths: [...new Set(forms.map(([text]) => text.length))],
  };
}

test('what was typed is found in what its tab sends', async () => {
  const { type, find } = bench();
  type(1);
  expect(await find(1)).toEqual({ kind: 'email', form: 'sha256', when: 'before-submission' });
  expect(await find(1, EMAIL)).toMatchObject({ form: 'plain' });
  expect(await find(1, 'someone.else@mail.example')).toBeUndefined();
});

test('tabs in which nothing was typed are not looked at', () => {
  const { type, typed } = bench();
  type(1);
  expect(typed.sentIn({ tabId: 2, at: 0 })).toBeUndefined();
  expect(typed.sentIn({ tabId: -1, at: 0 })).toBeUndefined();
});

test('every tab has a key of its own, for as long as it shows one page', () => {
  const { typed } = bench();
  const key = typed.keyOf(1);
  expect(typed.keyOf(1)).toBe(key);
  expect(typed.keyOf(2)).not.toBe(key);
  typed.left(1);
  expect(typed.keyOf(1)).not.toBe(key);
});

test('a request that is faster than the pause in which somebody counts as having typed', async () => {
  const { time, typed, type } = bench();
  typed.keyOf(1);
  const finding = typed.sentIn({ tabId: 1, at: time.now() });
  await time.pass(WAITS_FOR - 1);
  type(1);
  await time.pass(1);
  expect((await finding)?.(hashed)).toMatchObject({ form: 'sha256', when: 'before-submission' });
});

test('what is told under another key is not taken: that of an earlier life, or of another page', async () => {
  const { typed, type, find } = bench();
  expect(typed.told(1, reportOf('an earlier life’s', EMAIL), false)).toBe(false);
  expect(await find(1)).toBeUndefined();
  expect(typed.told(1, reportOf(typed.keyOf(1), EMAIL), false)).toBe(true);
  typed.left(1);
  expect(typed.told(1, reportOf('key 1', EMAIL), false)).toBe(false);
  expect(typed.told(1, { email: EMAIL }, false)).toBe(false);
  expect(await find(1)).toBeUndefined();
  type(1);
  expect(await find(1)).toBeDefined();
});

test.each([
  ['nothing was pressed', {}, 'before-submission'],
  ['something was pressed later', { pressedAt: 1_000_100 }, 'before-submission'],
  ['something was pressed', { pressedAt: 999_000 }, 'unknown'],
  ['something was pressed at the same time, as far as clocks tell', { pressedAt: 1_000_010 }, 'unknown'],
  ['the form was sent', { pressedAt: 999_000, submittedAt: 999_010 }, 'after-submission'],
  ['something was pressed, and the form sent later', { pressedAt: 999_000, submittedAt: 1_000_100 }, 'unknown'],
  ['it stands in a frame, whose page may have sent it', { inFrame: true }, 'unknown'],
  ['the form in a frame was sent', { inFrame: true, submittedAt: 999_000 }, 'after-submission'],
] as const)('when %s', async (_, more, when) => {
  const { type, find } = bench();
  type(1, EMAIL, more);
  expect(await find(1)).toMatchObject({ when });
});

test('the first time that it was sent counts, whatever is told later', async () => {
  const { type, find } = bench();
  type(1, EMAIL, { submittedAt: 999_000 });
  type(1, EMAIL, { submittedAt: 2_000_000 });
  type(1);
  expect(await find(1)).toMatchObject({ when: 'after-submission' });
});

test('the last beacons of a page are its own, what comes later is not', async () => {
  const { time, typed, type, find } = bench();
  type(1);
  typed.left(1);
  expect(await find(1)).toMatchObject({ form: 'sha256' });
  const after = time.now() + LINGERS_FOR + 1;
  expect(typed.sentIn({ tabId: 1, at: after })).toBeUndefined();
  await time.pass(LINGERS_FOR + WAITS_FOR);
  expect(typed.sentIn({ tabId: 1, at: 0 })).toBeUndefined();
});

test('what was typed half an hour ago is forgotten', async () => {
  const { time, type, find } = bench();
  type(1);
  await time.pass(HOLDS_FOR - WAITS_FOR);
  type(1, 'another@mail.example');
  await time.pass(WAITS_FOR);
  expect(await find(1)).toBeUndefined();
  expect(await find(1, 'another@mail.example')).toMatchObject({ form: 'plain' });
  await time.pass(HOLDS_FOR);
  expect(await find(1, 'another@mail.example')).toBeUndefined();
});

test('what a tab is asked to forget is gone, also for requests under way', async () => {
  const { time, typed, type } = bench();
  type(1);
  type(2);
  const findings = [1, 2].map((tabId) => typed.sentIn({ tabId, at: time.now() }));
  typed.forget(1);
  await time.pass(WAITS_FOR);
  expect((await findings[0])?.(hashed)).toBeUndefined();
  expect((await findings[1])?.(hashed)).toBeDefined();
  typed.forget();
  expect(typed.sentIn({ tabId: 2, at: 0 })).toBeUndefined();
});

test('once it is switched off nothing is found, and all is forgotten', async () => {
  const { typed, type, find, forbid } = bench();
  type(1);
  forbid();
  expect(await find(1)).toBeUndefined();
  expect(typed.sentIn({ tabId: 1, at: 0 })).toBeUndefined();
});

test('no page can fill the memory or take the background’s time', async () => {
  const { time, typed, type, find } = bench();
  for (let number = 0; number < 1000; number += 1) type(1, `jane${number}@mail.example`);
  expect(await find(1, `jane${1000 - MOST_VALUES}@mail.example`)).toBeDefined();
  expect(await find(1, `jane${1000 - MOST_VALUES - 1}@mail.example`)).toBeUndefined();
  // One waits to forget them, however many there are.
  expect(time.waiting()).toBe(1);

  for (let tabId = 1; tabId <= MOST_TABS + 1; tabId += 1) typed.keyOf(tabId);
  expect(typed.sentIn({ tabId: 1, at: 0 })).toBeUndefined();

  const found = typed.sentIn({ tabId: 2, at: time.now() });
  for (let number = 1; number < MOST_WAITING; number += 1) void typed.sentIn({ tabId: 2, at: time.now() });
  type(2);
  // Beyond the bound none waits.
  expect((await typed.sentIn({ tabId: 2, at: time.now() }))?.(hashed)).toBeDefined();
  await time.pass(WAITS_FOR);
  const find2 = (await found)!;
  for (let number = 0; number < MOST_DIGESTED; number += 1) find2(String(number).padStart(64, 'a'));
  expect(find2(hashed)).toBeUndefined();
});
