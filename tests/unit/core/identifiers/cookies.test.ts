import { describe, expect, test } from 'vitest';
import type { CookieSeen } from '../../../../src/core/facts.ts';
import {
  noteChanged,
  noteSent,
  noteSet,
  sameCookie,
  trackerOfCookie,
} from '../../../../src/core/identifiers/cookies.ts';

const YEAR = 365 * 86_400;
const AT = 1_712_345_678_901;
const RANDOM = '9f8a7c6b5d4e3f2a1b0c';

describe('what is noted of a cookie', () => {
  test('that an answer set: its name, whose domain it is for, and for how long; its value is apart', () => {
    const noted = noteSet({ name: 'visitor', value: RANDOM, lifetime: YEAR }, 'px.ads.example', AT);
    expect(noted?.note).toEqual({
      name: 'visitor',
      domain: 'ads.example',
      lifetime: YEAR,
      setBy: 'answer',
      setAt: AT,
      identifies: 'likely',
    });
    expect(noted?.identifiers).toEqual({ name: 'visitor', values: [RANDOM] });
    expect(JSON.stringify(noted?.note)).not.toContain(RANDOM);
  });

  test('that the browser says was set: nobody says by what', () => {
    const noted = noteChanged(
      {
        name: '_fbp',
        value: 'fb.1.1712345678901.1098115397',
        domain: '.www.shop.example',
        lifetime: YEAR + 0.4,
      },
      'unseen',
      AT,
    );
    expect(noted?.note).toMatchObject({
      name: '_fbp',
      domain: 'shop.example',
      setBy: 'unseen',
      lifetime: YEAR,
      identifies: 'known',
    });
  });

  test('that was sent: when and for how long it was set is not known', () => {
    const { note } = noteSent({ name: 'uuid2', value: RANDOM }, 'ib.adnxs.com');
    expect(note).toMatchObject({ name: 'uuid2', domain: 'adnxs.com', sent: true, identifies: 'known' });
    expect(note).not.toHaveProperty('lifetime');
    expect(note).not.toHaveProperty('setBy');
  });

  test.each([
    ['a session’s', { lifetime: 'session' as const }],
    ['a week’s', { lifetime: 7 * 86_400 }],
    ['a theme', { name: 'theme', lifetime: YEAR }],
    ['a defence against forgery', { name: 'csrftoken', lifetime: YEAR }],
    ['a load balancer’s', { name: 'AWSALB', lifetime: YEAR }],
    ['an answer to a question', { name: 'cookie_consent_id', lifetime: YEAR }],
    ['a word', { value: 'accepted-everything', lifetime: YEAR }],
    ['a time', { value: '1712345678901', lifetime: YEAR }],
  ])('%s is no identifier', (_, change) => {
    const cookie = { name: 'x_visitor', value: RANDOM, ...change };
    expect(noteSet(cookie, 'shop.example', AT)?.note.identifies).toBeUndefined();
  });

  test('known cookies that are no identifiers are none, whatever they hold', () => {
    expect(noteSet({ name: '_gat', value: RANDOM, lifetime: YEAR }, 'shop.example', AT)).toMatchObject({
      identifiers: { values: [] },
    });
  });

  test.each([0, -100])('one that is deleted (%i) is not set', (lifetime) => {
    expect(noteSet({ name: 'a', value: '1', lifetime }, 'shop.example', AT)).toBeUndefined();
    expect(noteChanged({ name: 'a', value: '1', domain: 'shop.example', lifetime }, 'unseen', AT)).toBeUndefined();
  });

  test('one for somebody else’s domain is not set: browsers refuse it', () => {
    expect(noteSet({ name: 'a', value: '1', domain: 'bank.example', lifetime: 9 }, 'shop.example', AT)).toBeUndefined();
    expect(
      noteSet({ name: 'a', value: '1', domain: 'shop.example', lifetime: 9 }, 'evilshop.example', AT),
    ).toBeUndefined();
    expect(
      noteSet({ name: 'a', value: '1', domain: 'shop.example', lifetime: 9 }, 'www.shop.example', AT),
    ).toBeDefined();
  });

  test.each(['someone@localhost', RANDOM, '+491701234567', 'x'.repeat(3000)])(
    'a name that may be a value is not kept: %s',
    (name) => {
      expect(noteSent({ name, value: '1' }, 't.example').note.name).toBe('(a cookie whose name is not kept)');
    },
  );
});

describe('whose a cookie is', () => {
  const note = (name: string, host: string) => noteSent({ name, value: RANDOM }, host).note;

  test.each([
    ['under a receiver’s domain: the receiver’s', note('x', 't.example'), { tracker: 't' }, 't'],
    [
      'under a receiver’s domain that nobody recognised: whose name it has',
      note('IDE', 'doubleclick.net'),
      undefined,
      'doubleclick',
    ],
    ['of an unknown other site: nobody’s', note('x', 'cdn.example'), {}, undefined],
    ['under the site’s own: whose name it has', note('_ga', 'shop.example'), {}, 'google_analytics'],
    ['under the site’s own, without a known name: nobody’s', note('basket', 'shop.example'), undefined, undefined],
    ['and no proxied tracker’s', note('basket', 'shop.example'), { tracker: 't', by: 'protocol' as const }, undefined],
    [
      'under a name of the site’s that is another’s: the other’s',
      note('x', 'shop.example'),
      { tracker: 't', by: 'cname' as const },
      't',
    ],
  ])('%s', (_, cookie, request, tracker) => {
    expect(trackerOfCookie(cookie, 'shop.example', request)).toBe(tracker);
  });

  test('who visits a tracker’s own site is not tracked there by it', () => {
    expect(trackerOfCookie(note('IDE', 'doubleclick.net'), 'doubleclick.net', undefined)).toBeUndefined();
  });
});

test('two sightings are one cookie: an answer set it, the longest lifetime counts, and it was sent', () => {
  const cookie: CookieSeen = { name: 'a', domain: 't.example', party: 'third' };
  expect(
    sameCookie(
      { ...cookie, setBy: 'unseen', lifetime: 'session' },
      { ...cookie, setBy: 'answer', lifetime: 60, tracker: 't' },
    ),
  ).toEqual({ ...cookie, setBy: 'answer', lifetime: 60, tracker: 't' });
  expect(sameCookie({ ...cookie, sent: true }, { ...cookie, lifetime: 'session', setBy: 'answer' })).toEqual({
    ...cookie,
    setBy: 'answer',
    lifetime: 'session',
    sent: true,
  });
  expect(sameCookie({ ...cookie, lifetime: 90 }, { ...cookie, lifetime: 60 }).lifetime).toBe(90);
});
