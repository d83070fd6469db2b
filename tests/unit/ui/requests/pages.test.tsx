// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { letterFor } from '../../../../src/core/rights/letter.ts';
import type { LetterRequest } from '../../../../src/core/rights/letter-request.ts';
import { changed, type RequestLetterRecord } from '../../../../src/core/rights/requests.ts';
import { LazyPage } from '../../../../src/dashboard/lazy-page.tsx';
import { AskedFields } from '../../../../src/dashboard/requests/asked-fields.tsx';
import { DayButton } from '../../../../src/dashboard/requests/day-button.tsx';
import { DetailsFields } from '../../../../src/dashboard/requests/details-fields.tsx';
import { newDraft } from '../../../../src/dashboard/requests/draft.ts';
import { fileName, LetterPreview } from '../../../../src/dashboard/requests/letter-preview.tsx';
import { NextSteps } from '../../../../src/dashboard/requests/next-steps.tsx';
import { RequestTable } from '../../../../src/dashboard/requests/request-table.tsx';
import { mostUrgentFirst } from '../../../../src/dashboard/requests/requests-page.tsx';
import { SitesFields } from '../../../../src/dashboard/requests/sites-fields.tsx';
import { subjectOf } from '../../../../src/dashboard/requests/subject.ts';
import { routeOf } from '../../../../src/dashboard/use-route.ts';
import { Means } from '../../../../src/ui/components/means.tsx';
import { newRequestAddress, requestAddress } from '../../../../src/ui/request-address.ts';
import { collector, report } from '../support.ts';

vi.mock('webextension-polyfill', async () => (await import('../support.ts')).polyfill);

beforeEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const text = () => document.body.textContent ?? '';
const press = (selector: string) => act(async () => find(selector)!.click());

const NOW = Date.parse('2026-12-31T10:00:00Z');
const draft: RequestLetterRecord = {
  id: 'draft',
  organization: 'google',
  addressee: 'Google',
  sites: ['shop.example'],
  law: 'gdpr',
  rights: ['access', 'deletion'],
  language: 'en',
  place: 'FR',
  createdAt: 0,
};
const sentOn = (id: string, on: string) => changed({ ...draft, id }, { kind: 'sent', on });
/** Due on Monday, 28 December. */
const overdue = sentOn('overdue', '2026-11-27');

test.each([
  ['#/requests', { page: 'requests' }],
  ['#/requests/new', { page: 'new-request' }],
  ['#/requests/new?organization=google&site=&other=1', { page: 'new-request', organization: 'google' }],
  [
    newRequestAddress({ organization: 'tracker:a&b', site: '[::1]' }),
    { page: 'new-request', organization: 'tracker:a&b', site: '[::1]' },
  ],
  [newRequestAddress({ letter: 'a' }), { page: 'new-request', letter: 'a' }],
  [requestAddress('a/b'), { page: 'request', id: 'a/b' }],
  ['#/requests/%zz', { page: 'overview' }],
])('address %s names %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

describe('a collector', () => {
  test.each([
    ['', '#/requests/new?organization=google&site=shop.example', null],
    ['page.html', 'page.html#/requests/new?organization=google&site=shop.example', '_blank'],
  ])('leads to a letter from %j', (dashboard, href, target) => {
    act(() =>
      render(<Means collector={collector('Google')} site="shop.example" dashboard={dashboard} />, document.body),
    );
    const link = find('[data-means=request] a');
    expect([link?.getAttribute('href'), link?.getAttribute('target')]).toEqual([href, target]);
    expect(text()).toContain('No opt-out, policy or contact is known.');
  });

  test('of a private window leads to none', () => {
    act(() =>
      render(<Means collector={collector('Google')} site="shop.example" dashboard={undefined} />, document.body),
    );
    expect(find('[data-means=request]')).toBeNull();
  });
});

describe('the list', () => {
  const letters = [
    draft,
    changed(sentOn('answered', '2026-11-01'), { kind: 'answered', on: '2026-11-20' }),
    sentOn('later', '2026-12-20'),
    sentOn('next', '2026-12-10'),
    overdue,
    changed(sentOn('complained', '2026-10-01'), { kind: 'complained', on: '2026-12-01' }),
    sentOn('longest', '2026-10-27'),
    sentOn('today', '2026-11-30'),
  ];

  test('has what is overdue first, the longest before, and what is settled last', () => {
    const now = Date.parse('2026-12-30T10:00:00Z');
    expect(mostUrgentFirst(letters, now).map(({ id }) => id)).toEqual([
      'longest',
      'overdue',
      'today',
      'next',
      'later',
      'draft',
      'complained',
      'answered',
    ]);
  });

  test('says to whom, what, when, and how it stands', () => {
    act(() =>
      render(<RequestTable letters={[overdue, sentOn('sent', '2026-12-30'), draft]} now={NOW} />, document.body),
    );
    const rows = all('tr[data-letter]').map((row) => row.textContent);
    expect(rows[0]).toContain('see what they hold about you, have it deleted · on shop.example');
    expect(rows[0]).toContain('Nov 27, 2026');
    expect(rows[0]).toMatch(/Dec 28, 2026.*The answer is 3 days overdue/);
    expect(rows[1]).toContain('Waiting: 32 days left');
    expect(rows[2]).toContain('Not sent yet');
    expect(all('tr time').map((time) => time.getAttribute('datetime'))).toEqual(['2026-12-28', '2027-02-01']);
  });

  test('names the first of many sites, and counts the others', () => {
    const many = { ...overdue, sites: ['a.example', 'b.example', 'c.example', 'd.example'] };
    act(() => render(<RequestTable letters={[many]} now={NOW} />, document.body));
    expect(find('tr[data-letter]')?.textContent).toContain('on a.example, b.example, 2 more');
  });
});

describe('what is next', () => {
  const show = (letter: RequestLetterRecord, onChange = vi.fn(() => Promise.resolve())) => {
    act(() => render(<NextSteps letter={letter} now={NOW} onChange={onChange} />, document.body));
    return onChange;
  };
  const actions = () => all('button').map(({ dataset }) => dataset.action);

  test.each([
    ['a draft', draft, ['sent']],
    ['one that waits', overdue, ['answered', 'extended', 'complained']],
    ['one with more time', changed(overdue, { kind: 'extended' }), ['answered', 'complained']],
    ['one that was answered', changed(overdue, { kind: 'answered', on: '2026-12-30' }), ['complained']],
    ['one complained about', changed(overdue, { kind: 'complained', on: '2026-12-30' }), ['answered']],
  ])('of %s', (_, letter, expected) => {
    show(letter);
    expect(actions()).toEqual(expected);
  });

  test('names whom to complain to, or says that it is not known', () => {
    show(overdue);
    expect(find('[data-authority=FR] a')?.getAttribute('href')).toMatch(/^https:\/\/www\.cnil\.fr/);
    const { place: _, ...nowhere } = overdue;
    show(nowhere);
    expect(find('[data-authority=unknown]')?.textContent).toContain('is not known');
  });

  test('a day between sending and today can be said, and no other', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    const onDay = vi.fn(() => Promise.reject(new Error('disk')));
    act(() =>
      render(
        <DayButton action="answered" label="On" button="They did" from="2026-11-27" onDay={onDay} />,
        document.body,
      ),
    );
    const field = find('input') as HTMLInputElement;
    const button = find('button') as HTMLButtonElement;
    const type = (value: string) =>
      act(() => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    expect(field.value).toBe('2026-12-31');
    for (const [day, disabled] of [
      ['2026-11-26', true],
      ['2027-01-01', true],
      ['', true],
      ['2026-11-27', false],
    ] as const) {
      await type(day);
      expect(button.disabled, day).toBe(disabled);
    }
    await press('button');
    expect(onDay).toHaveBeenCalledWith('2026-11-27');
    expect(find('[role=alert]')?.textContent).toContain('disk');
    vi.useRealTimers();
  });
});

describe('the form', () => {
  test('offers no right that the law does not give, and no law before a place', async () => {
    const onChange = vi.fn();
    const form = (place: string) =>
      act(() => render(<AskedFields draft={{ ...newDraft('en'), place }} onChange={onChange} />, document.body));
    form('');
    expect(all('[name=right]')).toEqual([]);
    form('US-CA');
    expect(find('[value=do-not-sell]')).not.toBeNull();
    expect(find('[value=restriction]')).toBeNull();
    form('FR');
    expect(find('[value=do-not-sell]')).toBeNull();
    await press('[value=deletion]');
    expect(onChange).toHaveBeenCalledWith({ rights: ['access', 'deletion'] });
    await press('[value=access]');
    expect(onChange).toHaveBeenCalledWith({ rights: [] });
    form('CA-QC');
    expect(all('[name=law]').map((field) => field.getAttribute('value'))).toEqual(['quebec-25', 'pipeda']);
  });

  test('offers the other sites of the organization, each or all, and says how many there is no room for', async () => {
    const onChange = vi.fn();
    const subject = subjectOf(report([collector('Google')]), 'google', {
      tracker: () => undefined,
      organization: () => undefined,
      organizationOf: () => undefined,
    });
    const show = (alsoOn: string[], sites = ['a.example', 'b.example'], more = 0) =>
      act(() =>
        render(
          <SitesFields
            draft={{ ...newDraft('en'), alsoOn }}
            subject={subject}
            elsewhere={{ sites, more, chosen: [] }}
            onChange={onChange}
          />,
          document.body,
        ),
      );
    show(['a.example'], undefined, 3);
    expect(text()).toContain('It was seen on 3 more sites.');
    expect(all('[name=also-on]').map((box) => (box as HTMLInputElement).checked)).toEqual([true, false]);
    for (const [box, alsoOn] of [
      ['[value="b.example"]', ['a.example', 'b.example']],
      ['[value="a.example"]', []],
      ['[name=every-site]', ['a.example', 'b.example']],
    ] as const) {
      show(['a.example']);
      await press(box);
      expect(onChange).toHaveBeenLastCalledWith({ alsoOn });
    }
    show([], []);
    expect(text()).toBe('');
  });

  test('asks for nothing that the letter cannot use, fills nothing in, and labels every field', () => {
    const show = (place: string, rights: RequestLetterRecord['rights']) =>
      act(() =>
        render(
          <DetailsFields draft={{ ...newDraft('en'), place, rights }} onChange={() => undefined} />,
          document.body,
        ),
      );
    show('US-CO', ['access']);
    expect(find('[name=resident]')).not.toBeNull();
    expect(find('[name=reason]')).toBeNull();
    show('FR', ['restriction', 'correction']);
    expect(find('[name=resident]')).toBeNull();
    for (const field of all('input, textarea') as HTMLInputElement[]) {
      expect(field.value).toBe('');
      expect(field.getAttribute('autocomplete')).toBe('off');
      expect(document.querySelector(`label[for="${field.id}"]`)?.textContent).toBeTruthy();
    }
    expect(all('input, textarea')).toHaveLength(7);
  });
});

describe('the letter', () => {
  const request: LetterRequest = {
    law: 'gdpr',
    rights: ['access'],
    language: 'fr',
    recipient: { role: 'controller', organization: { name: 'Example Ads', contact: 'privacy@ads.example' } },
    details: {},
    place: 'FR',
    on: '2026-11-27',
  };
  const show = (contact?: string, privacyPolicy?: string) => {
    const organization = { name: 'Example Ads', ...(contact !== undefined && { contact }) };
    const letter = letterFor({ ...request, recipient: { role: 'controller', organization } });
    act(() => render(<LetterPreview letter={letter} language="fr" privacyPolicy={privacyPolicy} />, document.body));
    return letter;
  };

  test('is shown as it is, in its language, with what it does not say', () => {
    const { body } = show('privacy@ads.example');
    expect(find('[data-letter]')?.textContent).toBe(body);
    expect(find('[data-letter]')?.lang).toBe('fr');
    expect(find('[data-note=missing]')?.textContent).toContain('your name');
    expect(text().match(/not legal advice/g)).toHaveLength(1);
    expect(find('[data-action=mail]')?.getAttribute('href')).toMatch(/^mailto:privacy@ads\.example\?subject=/);
  });

  test.each([
    ['https://ads.example/request', undefined, 'on a page of theirs', 'https://ads.example/request'],
    [undefined, 'https://ads.example/privacy', 'in their privacy policy', 'https://ads.example/privacy'],
    [undefined, undefined, 'privacy policy or imprint', undefined],
  ])('without an address: %s, %s', (contact, policy, words, link) => {
    show(contact, policy);
    expect(find('[data-to]')?.textContent).toContain(words);
    expect(find('[data-to] a')?.getAttribute('href')).toBe(link);
    expect(find('[data-action=mail]')?.getAttribute('href')).toMatch(/^mailto:\?/);
  });

  test('is copied, or said not to be', async () => {
    const { subject } = show();
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await press('[data-action=copy]');
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining(subject));
    expect(find('[role=status]')?.textContent).toBe('Copied.');
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    await press('[data-action=copy]');
    expect(find('[role=status]')?.textContent).toContain('denied');
    vi.unstubAllGlobals();
  });

  test('is saved under a name that every system takes', () => {
    expect(fileName({ addressee: 'Größe & Söhne / Ads: GmbH' })).toBe('letter-Größe-Söhne-Ads-GmbH.txt');
  });
});

test('a page that cannot be read is said to be so', async () => {
  const load = () => Promise.reject(new Error('no such file'));
  await act(async () => render(<LazyPage load={load} props={{}} />, document.body));
  await vi.waitFor(() => expect(text()).toContain('no such file'));
});
