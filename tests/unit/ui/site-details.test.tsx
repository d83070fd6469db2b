// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Choice } from '../../../src/core/model.ts';
import type { SignalReport } from '../../../src/core/report/consent-types.ts';
import type { SiteReport } from '../../../src/core/report/types.ts';
import { SiteDetails } from '../../../src/ui/components/site-details.tsx';
import { collector, lookIntoAll, report, START, stopped, tracker } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

function show(shown: SiteReport): (selector: string) => HTMLElement | null {
  act(() => render(<SiteDetails report={shown} />, document.body));
  lookIntoAll();
  return (selector) => document.querySelector<HTMLElement>(selector);
}

const analytics = tracker({
  requests: 9,
  beforeChoice: 3,
  afterRefusal: 6,
  insecureRequests: 2,
  unreadableRequests: 1,
  data: [
    { category: 'device-identifiers', type: 'client-id', evidence: 'cid' },
    { category: 'device-identifiers', type: 'client-id', evidence: '_gid' },
    { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
  ],
  byTold: [
    { told: 'refused', requests: 4 },
    { told: 'nothing', requests: 3 },
    { told: 'accepted', requests: 2 },
  ],
  told: [
    { standard: 'google-consent-mode', value: 'G100', choice: 'refused', requests: 4 },
    { standard: 'google-consent-mode', value: 'G111', choice: 'accepted', requests: 2 },
  ],
});
const google = collector('Google', {
  trackers: [analytics],
  beforeChoice: 3,
  afterRefusal: 6,
  optOuts: [
    { kind: 'browser-addon', url: 'https://tools.google.example/optout', verified: true, asOf: '2026' },
    { kind: 'preference-page', url: 'https://prefs.google.example/', verified: false, asOf: '2026' },
  ],
  privacyPolicy: 'https://policies.google.example/privacy',
  contact: 'privacy@google.example',
});
const refused = () => report([google], ['undecided', 'refused']);

test('what an opt-out needs, what undoes it and who has not read it stand next to it', () => {
  const cookie = {
    kind: 'cookie-opt-out',
    url: 'https://cookie.google.example/',
    verified: false,
    asOf: '2026',
    needs: 'third-party-cookies',
    lostWhen: 'cookies-cleared',
  } as const;
  const find = show(report([collector('Google', { trackers: [analytics], optOuts: [cookie] })], []));
  expect(find('[data-means=opt-out]')?.textContent).toBe(
    'Opt out: by cookie (needs third-party cookies; lost when cookies are cleared; not verified)',
  );
});

test('asking what is held and asking to delete are links of their own; a registered broker is named', () => {
  const find = show(
    report(
      [
        collector('Google', {
          trackers: [analytics],
          access: { url: 'https://google.example/access', verified: true, asOf: '2026' },
          deletion: { url: 'https://google.example/delete', verified: false, asOf: '2026' },
          dataBroker: { register: 'california', year: 2025, registeredAs: ['Google Example, Inc.'] },
        }),
      ],
      [],
    ),
  );
  expect(find('[data-means=access] a')?.getAttribute('href')).toBe('https://google.example/access');
  expect(find('[data-means=deletion]')?.textContent).toBe('Ask it to delete your data (not verified)');
  expect(find('[data-means=broker]')?.textContent).toContain('as Google Example, Inc.');
});

test('ways to refuse many at once stand once, closed, with what they do not do', () => {
  const site = report([google, collector('Meta', { trackers: [analytics] })], []);
  const find = show({
    ...site,
    aggregatedOptOuts: [
      {
        key: 'gpc',
        url: 'https://globalprivacycontrol.org/',
        jurisdictions: ['us-states'],
        verified: true,
        asOf: '2026',
      },
    ],
  });
  expect(find('details[data-section=aggregated]')?.hasAttribute('open')).toBe(false);
  expect(find('[data-aggregated=gpc]')?.textContent).toContain('What it does not do: It deletes nothing');
  expect(show(site)('[data-section=aggregated]')).toBeNull();
});

test('the number of organizations can be read by a machine', () => {
  expect(show(refused())('[data-count=organizations]')?.dataset.value).toBe('1');
});

test('what trackers were told stands next to the answer, marked where it differs', () => {
  const find = show(refused());
  expect(find('.consent [data-choice]')?.textContent).toMatch(/^refused, at /);
  expect(find('.consent [data-told=refused]')?.textContent?.trim()).toBe('refused (4 times)');
  expect(find('.consent [data-told=refused]')?.dataset.bearing).toBe('same');
  expect(find('.consent [data-told=accepted]')?.dataset.bearing).toBe('otherwise');
});

test('what Candor answered is said with who wanted it and what came of it', () => {
  const answer = { answer: 'refuse', by: 'setting', at: START, outcome: 'unconfirmed' } as const;
  const { consent } = refused();
  const find = show({ ...refused(), consent: { ...consent, banner: { rule: 'Klaro', at: START, answer } } });
  expect(find('[data-answered=unconfirmed]')?.textContent).toMatch(
    /^Refused for you at .+, by your setting\. The site gives no confirmation\.$/,
  );
  expect(
    show({ ...refused(), consent: { ...consent, banner: { rule: 'Klaro', at: START } } })('[data-answered]'),
  ).toBeNull();
});

test('requests that told nothing are said to, last, and not marked in the closed row', () => {
  const find = show(refused());
  const said = [...find('.consent .marks')!.querySelectorAll<HTMLElement>('[data-told]')];
  expect(said.map(({ dataset }) => dataset.told)).toEqual(['refused', 'accepted', 'nothing']);
  expect(said.at(-1)?.textContent).toBe('nothing that Candor can read (3 times)');
  expect(find('summary [data-told=nothing]')).toBeNull();
});

test('what contradicts itself is marked, in people’s words', () => {
  const torn = tracker({ byTold: [{ told: 'contradictory', requests: 2 }] });
  const find = show(report([collector('Google', { trackers: [torn] })], []));
  const mark = find('.consent [data-told=contradictory]');
  expect(mark?.dataset.bearing).toBe('contradictory');
  expect(mark?.textContent?.trim()).toContain('yes and no at once (2 times)');
});

test('that no answer stands behind what was told, is said', () => {
  const told = [
    { standard: 'google-consent-mode', value: 'G111', choice: 'accepted', byDefault: true, requests: 1 } as const,
  ];
  const one = tracker({ byTold: [{ told: 'accepted', requests: 1 }], told });
  const find = show(report([collector('Google', { trackers: [one] })], []));
  expect(find('.tracker')?.textContent).toContain('Google Consent Mode G111, set by the page, before any answer');
});

test('of the company itself it is said whether it was named in the person’s answer', () => {
  const vendor = { vendor: 21, consent: false, legitimateInterest: true, disclosed: false };
  const told = [{ standard: 'tcf', value: 'all purposes', choice: 'accepted', vendor, requests: 1 } as const];
  const one = tracker({ byTold: [{ told: 'accepted', requests: 1 }], told });
  const find = show(report([collector('Google', { trackers: [one] })], []));
  expect(find('.tracker')?.textContent).toContain(
    'IAB TCF all purposes, no consent for this company, it claims an interest that needs no consent, it was not among those you were told of',
  );
});

test('a closed row names who, what, how often, when and what it was told', () => {
  const row = show(refused())('[data-collector=google] summary')?.textContent;
  for (const words of [
    'Google',
    'statistics',
    'an ID that recognises this browser · the page you are on',
    '9 requests',
  ])
    expect(row).toContain(words);
  expect(row).toContain('before you answered, and after you refused');
  expect(row).toContain('told: accepted');
});

test('an opened row ends in evidence: fields, counts, times, hosts', () => {
  const find = show(refused());
  const details = find('[data-tracker=google_analytics]')?.textContent;
  expect(find('[data-type=client-id] code')?.textContent).toBe('cid, _gid');
  for (const words of [
    '9 requests · 3 before you answered · 6 after you refused',
    '7 sec before you answered',
    'Google Consent Mode G100',
    'www.google-analytics.com (another site)',
    '2 requests were not encrypted.',
    'The contents of 1 request could not be read.',
  ])
    expect(details).toContain(words);
});

test('the ways to say no open elsewhere and tell nobody where from', () => {
  show(refused());
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-means] a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['https://tools.google.example/optout', 'Opt out: browser add-on'],
    ['https://prefs.google.example/', 'Opt out: preference page'],
    ['https://policies.google.example/privacy', 'Privacy policy'],
    ['mailto:privacy@google.example', 'Write an e-mail'],
  ]);
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  expect(links[1]?.parentElement?.textContent).toContain('not verified');
});

test('an address that is neither web nor mail is no link', () => {
  const find = show(report([collector('Odd', { privacyPolicy: 'javascript:alert(1)' })]));
  expect(find('[data-means=policy] a')).toBeNull();
});

test.each([
  ['contents that could not be read', tracker({ unreadableRequests: 3 })],
  ['nothing that Candor recognises', tracker()],
])('unreadable is not empty: %s', (words, only) => {
  const find = show(report([collector('Hotjar', { trackers: [only] })]));
  expect(find('[data-collector=hotjar] summary')?.textContent).toContain(words);
});

test('unrecognised sites are folded away, with their number', () => {
  const find = show(report([google], [], { unrecognised: [{ host: 'cdn.example.net', requests: 4 }] }));
  expect(find('[data-count=unrecognised] summary')?.textContent).toBe('1 other site contacted');
  expect(find('[data-count=unrecognised]')?.hasAttribute('open')).toBe(false);
});

test('where there were more than are told apart, it says so', () => {
  const unrecognised = [
    { host: 'cdn.example.net', requests: 4 },
    { host: 'img.example.net', requests: 1 },
  ];
  const find = show(report([google], [], { unrecognised, furtherHosts: 1200 }));
  expect(find('[data-count=unrecognised] summary')?.textContent).toBe('More than 2 other sites contacted');
  expect(find('[data-count=further-hosts]')?.textContent).toContain('1,200 requests to still other addresses');
});

const stoppedOnes = [
  stopped('Criteo', { blockedRequests: 2 }),
  stopped('Meta', { blockedRequests: 0, failedRequests: 1 }),
  stopped('Lone', { organization: { key: 'tracker:lone_tag', name: 'Lone Tag', known: false }, failedRequests: 3 }),
];

test('who was stopped is folded away after the collectors, with how often and by what', () => {
  const find = show(report([google], [], { stopped: stoppedOnes }));
  expect(find('[data-count=stopped]')?.dataset.value).toBe('3');
  expect(find('[data-count=stopped]')?.hasAttribute('open')).toBe(false);
  expect(find('[data-count=stopped] summary')?.textContent).toBe('Stopped: 3 trackers');
  expect(find('[data-count=stopped]')?.textContent).toContain('Nothing was collected by these requests.');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-stopped]')];
  expect(rows.map(({ dataset, textContent }) => [dataset.stopped, textContent])).toEqual([
    ['criteo_tag', 'Criteo · Criteo Tag 2 requests stopped by another extension or the browser'],
    ['meta_tag', 'Meta · Meta Tag 1 request did not get through'],
    ['lone_tag', 'Lone Tag 1 request stopped by another extension or the browser · 3 requests did not get through'],
  ]);
});

test('where everything was stopped, it is shown at once, and zero is not all that is said', () => {
  const find = show(report([], [], { stopped: stoppedOnes.slice(0, 1) }));
  expect(find('[data-count=stopped]')?.hasAttribute('open')).toBe(true);
  expect(document.body.textContent).toContain('No request to a tracker that it knows got through.');
  expect(document.body.textContent).not.toContain('saw no request');
});

test('where nothing was stopped, nothing is said of it', () => {
  expect(show(report([google]))('[data-count=stopped]')).toBeNull();
});

test.each([
  ['stopped in part', [stopped('Google', { key: 'google_analytics', blockedRequests: 4 })], '4 requests stopped by'],
  ['never stopped', stoppedOnes, undefined],
])('a tracker that was %s', (_, trackers, words) => {
  const details = show(report([google], [], { stopped: trackers }))('[data-tracker]')?.textContent;
  if (words === undefined) expect(details).not.toContain('stopped');
  else expect(details).toContain(words);
});

test.each([
  [true, 'runs this site'],
  [false, undefined],
])('who runs the site is said in its row: %s', (runsSite, words) => {
  const find = show(report([collector('Google', { runsSite })]));
  expect(find('[data-collector] summary [data-runs-site]')?.textContent).toBe(words);
});

test('what went to the site’s own address is marked in the row, and told where it opens: what was seen, and what cannot be', () => {
  const trackers = [tracker({ party: 'first', proxiedRequests: 1 }), tracker({ key: 'other', cnameRequests: 2 })];
  const find = show(report([collector('Google', { trackers }), collector('Meta')]));
  expect(find('summary [data-own-address]')?.textContent).toBe('through this site’s own address');
  expect(find('[data-collector=meta] [data-own-address]')).toBeNull();
  expect(find('[data-tracker=google_analytics] [data-finding]')?.textContent).toBe(
    '1 request was in this company’s format and went to this site’s own address. Whether the site passes it on cannot be seen.',
  );
  expect(find('[data-tracker=other] [data-finding=cname-cloaked]')?.textContent).toBe(
    '2 requests went to an address that looks like this site’s. By its DNS entry (CNAME) it is another name for this company’s.',
  );
});

test('what was sent in the background is counted in the row and explained where it opens', () => {
  const trackers = [tracker({ backgroundRequests: 2 }), tracker({ key: 'other', backgroundRequests: 1 })];
  const find = show(report([collector('Google', { trackers })]));
  expect(find('summary [data-background]')?.textContent).toBe('3 requests in the background');
  expect(find('[data-note=background]')?.textContent).toContain('service worker');
  expect(find('[data-note=background]')?.textContent).toContain('not tied to one page');
  expect(find('[data-tracker=google_analytics]')?.textContent).toContain('3 requests · 2 in the background');
});

test('where nothing was, the background is not mentioned', () => {
  show(report([google]));
  expect(document.body.textContent).not.toContain('background');
});

test.each([
  [0, undefined],
  [1, '1 request was given up before an answer came: it may not have arrived.'],
  [2, '2 requests were given up before an answer came: they may not have arrived.'],
])('given up before an answer came: %i', (unansweredRequests, words) => {
  const find = show(report([collector('Google', { trackers: [tracker({ unansweredRequests })] })]));
  const details = find('[data-tracker]')?.textContent;
  if (words === undefined) expect(details).not.toContain('given up');
  else expect(details).toContain(words);
});

test('a site of which no page was open has no answer to a question', () => {
  const find = show(report([google], [], { visits: 0 }));
  expect(find('[data-choice]')?.textContent).toBe('unknown: no page of this site was open');
});

test('how long before the answer is said of one page only', () => {
  show(report([google], ['undecided', 'refused'], { loadedInAdvance: 1 }));
  expect(document.body.textContent).not.toContain('sec before');
});

test('one request has one time', () => {
  const find = show(report([collector('Meta', { trackers: [tracker({ requests: 1, lastAt: START })] })]));
  expect(find('[data-tracker]')?.textContent).not.toContain('last at');
});

test('no markup that the page policy forbids', () => {
  show(refused());
  expect(document.body.querySelector('[style], script, style')).toBeNull();
});

test('what is only likely is called so, in the row and in the evidence, and why', () => {
  const data = [
    { category: 'device-identifiers', type: 'client-id', evidence: 'cid', certainty: 'likely' },
    { category: 'browsing-and-interaction', type: 'page-url', evidence: 'u', certainty: 'likely' },
    { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
  ] as const;
  const find = show(report([collector('Somebody', { trackers: [tracker({ data: [...data] })] })], ['unknown']));
  const row = find('[data-collector] summary')?.textContent;
  expect(row).toContain('an ID that recognises this browser (likely)');
  expect(row).toContain('the page you are on');
  expect(row).not.toContain('the page you are on (likely)');
  expect(find('[data-type=client-id]')?.textContent).toContain('(likely)');
  expect(find('[data-type=page-url]')?.textContent).not.toContain('(likely)');
  expect(find('.tracker')?.textContent).toContain('nobody has written down how this tracker names what it sends');
});

test('where all is documented nothing is called likely', () => {
  show(refused());
  expect(document.body.textContent).not.toMatch(/likely/i);
});

const meta = collector('Meta', {
  trackers: [
    tracker({
      key: 'facebook_tag',
      name: 'Meta Pixel',
      category: 'advertising',
      data: [
        { category: 'authentication-derived-identifiers', type: 'hashed-email', evidence: 'udff[em]' },
        { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
      ],
    }),
  ],
});

test('what was taken stands in groups, the most telling first, each type once with who received it', () => {
  const find = show(report([google, meta]));
  const taken = find('[data-section=taken]')!;
  expect(taken.hasAttribute('open')).toBe(false);
  expect(taken.querySelector('summary span')?.textContent).toBe(
    'IDs that stand for you as a person · IDs for your browser or device · What you look at and do',
  );
  const groups = [...taken.querySelectorAll<HTMLElement>('[data-group]')];
  expect(groups.map(({ dataset }) => dataset.group)).toEqual([
    'authentication-derived-identifiers',
    'device-identifiers',
    'browsing-and-interaction',
  ]);
  expect([...taken.querySelectorAll<HTMLElement>('[data-taken]')].map(({ dataset }) => dataset.taken)).toEqual([
    'hashed-email',
    'client-id',
    'page-url',
  ]);
  expect(taken.querySelector('[data-taken=page-url] summary')?.textContent).toBe('the page you are on – Meta, Google');
});

test('a data type opens to what it is and what it allows, in both places where it stands', () => {
  const find = show(report([google]));
  for (const place of ['[data-taken=client-id]', '[data-collector] [data-type=client-id]']) {
    const [is, allows] = [...find(place)!.querySelectorAll('details > p')].map(({ textContent }) => textContent);
    expect(is).toMatch(/^A number made up for your browser/);
    expect(allows).toMatch(/^Lets the receiver recognise your browser/);
  }
});

test('where nothing known was taken, there are no groups', () => {
  expect(show(report([collector('Silent')]))('[data-section=taken]')).toBeNull();
});

test('many receivers are counted, not listed', () => {
  const many = ['A', 'B', 'C', 'D', 'E'].map((name) => collector(name, { trackers: [analytics] }));
  const words = show(report(many))('[data-taken=client-id] summary')?.textContent;
  expect(words).toBe('an ID that recognises this browser – A, B, C, 2 more');
});

test('what every request tells is said once, however many trackers there are', () => {
  const find = show(report([google, meta]));
  expect(document.querySelectorAll('[data-section=always-sent]')).toHaveLength(1);
  expect(document.querySelectorAll('[data-always]')).toHaveLength(5);
  expect(document.body.textContent.match(/IP address/g)).toHaveLength(1);
  expect(find('[data-section=always-sent]')?.closest('[data-collector]')).toBeNull();
});

const claims = {
  list: 'iab-tcf' as const,
  vendor: 91,
  asOf: '2026-09-28',
  consent: [1, 3],
  legitimateInterest: [7],
  specialFeatures: [1],
};
const claiming = (about = {}) =>
  tracker({ key: 'criteo', name: 'Criteo Tag', category: 'advertising', claims, ...about });

test('what is claimed stands apart from what was seen, and says that it was not observed', () => {
  const find = show(report([collector('Criteo', { trackers: [claiming({ data: analytics.data })] })]));
  const [observed, claimed] = [find('[data-part=observed]')!, find('[data-part=claimed]')!];
  expect(observed.contains(claimed)).toBe(false);
  expect(claimed.textContent).toContain('Claimed, not observed');
  expect(claimed.querySelector('[data-type], code')).toBeNull();
  expect(observed.textContent).not.toMatch(/profile|measure ads|Chooses, shows and counts ads/);
  expect(claimed.querySelector('[data-kind=advertising]')?.textContent).toContain('Chooses, shows and counts ads');
  expect(claimed.querySelector('[data-basis=consent]')?.textContent).toBe(
    'keep and read information on your device, build a profile of you for ads, use your exact location',
  );
  expect(claimed.querySelector('[data-basis=legitimate-interest]')?.textContent).toMatch(/^measure ads \(/);
  expect(claimed.textContent).toContain('number 91, in IAB Europe’s list of vendors of Sep 28, 2026.');
});

test('where one tracker of several has an entry, it is said which; of the others, that none is known', () => {
  show(report([collector('Criteo', { trackers: [tracker({ name: 'Other Tag' }), claiming()] })]));
  const entries = [...document.querySelectorAll<HTMLElement>('[data-vendor]')];
  expect(
    entries.map(({ dataset, textContent }) => [dataset.vendor, /Criteo Tag|Other Tag/.exec(textContent)?.[0]]),
  ).toEqual([
    ['91', 'Criteo Tag'],
    ['unknown', 'Other Tag'],
  ]);
  expect(entries[1]?.textContent).toContain('What it declares of itself is not known');
});

test('every tracker is named with what its kind is for, and with its own claims or that they are not known', () => {
  const names = ['One Tag', 'Two Tag', 'Three Tag'];
  const trackers = names.map((name, at) =>
    tracker({ name, category: at === 1 ? 'hosting' : 'advertising', ...(at === 0 && { claims }) }),
  );
  const find = show(report([collector('Criteo', { trackers })]));
  const named = (selector: string) =>
    [...find('[data-part=claimed]')!.querySelectorAll(selector)]
      .flatMap(({ textContent }) => textContent.match(/(?:One|Two|Three) Tag/g) ?? [])
      .sort();
  expect(named('[data-kind]')).toEqual([...names].sort());
  expect(named('[data-vendor]')).toEqual([...names].sort());
  expect(find('[data-vendor=unknown]')?.textContent).toMatch(/Two Tag, Three Tag.*is not known/);
});

test.each([
  ['only by consent', { legitimateInterest: [] }, ['consent']],
  ['only as a legitimate interest', { consent: [], specialFeatures: [] }, ['legitimate-interest']],
])('an entry that claims purposes %s', (_, about, bases) => {
  show(report([collector('Criteo', { trackers: [claiming({ claims: { ...claims, ...about } })] })]));
  const shown = [...document.querySelectorAll<HTMLElement>('[data-basis]')].map(({ dataset }) => dataset.basis);
  expect(shown).toEqual(bases);
});

test('headings go down one step at a time', () => {
  act(() =>
    render(
      <main>
        <h1>shop.example</h1>
        <SiteDetails report={report([google, meta, collector('Criteo', { trackers: [claiming()] })])} />
      </main>,
      document.body,
    ),
  );
  lookIntoAll();
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
  expect(levels.length).toBeGreaterThan(8);
  levels.forEach((level, at) => {
    if (at > 0) expect(level - levels[at - 1]!).toBeLessThanOrEqual(1);
  });
});

test('what was typed and sent is said in a sentence, with the field that shows it', () => {
  const typed = { form: 'sha256', when: 'before-submission', host: 'www.facebook.com', at: START } as const;
  const data = [
    { category: 'authentication-derived-identifiers', type: 'hashed-email', evidence: 'ud[em]', typed } as const,
  ];
  const find = show(report([collector('Meta', { trackers: [tracker({ data: [...data] })] })]));
  const said = find('[data-typed="email"][data-when="before-submission"]')?.textContent;
  expect(said).toContain(
    'The e-mail address that you typed was sent to Meta before you submitted the form (as a SHA-256 hash).',
  );
  expect(said).toContain('Field ud[em], sent to www.facebook.com at');
});

test('where nothing is known of it, nothing is said of typing', () => {
  const find = show(refused());
  expect(find('[data-section="typed"]')).toBeNull();
});

test('what scripts did stands in sentences, with whose it was and where; a recording with its fields', () => {
  const seen = {
    technique: 'canvas',
    by: 'Google',
    script: 'cdn.google.example',
    party: 'third',
    at: new Date(START).toISOString(),
  } as const;
  const statement = { principle: 'minimisation', summary: '' } as const;
  const find = show({
    ...refused(),
    findings: [
      { ...statement, kind: 'fingerprinting', certainty: 'likely', evidence: [{ ...seen, frame: 'ads.example' }] },
      {
        ...statement,
        kind: 'third-party-storage',
        certainty: 'observed',
        evidence: [{ ...seen, technique: 'indexed-db', by: 'cdn.example', script: 'cdn.example' }],
      },
      {
        ...statement,
        kind: 'session-replay',
        certainty: 'observed',
        evidence: [{ by: 'Google', organization: 'google', tracker: 'g', fields: ['body'] }],
      },
    ],
  });
  expect(find('[data-technique=canvas]')?.textContent).toMatch(
    /^A script of Google drew a hidden picture .* script from cdn\.google\.example · in a frame of ads\.example · /,
  );
  // A host that stands for itself is not said twice.
  expect(find('[data-technique=indexed-db]')?.textContent).not.toContain('script from');
  expect(find('[data-finding=session-replay]')?.textContent).toMatch(/^Google received a recording .* body$/);
  expect(find('[data-section=in-page]')?.textContent).toContain('a page can pretend');
});

test('where nothing of it was seen, nothing is said of scripts', () => {
  expect(show(refused())('[data-section=in-page]')).toBeNull();
});

test('what consent managers noted is said by name, with yes and no, and what cannot be read only where nothing else tells', () => {
  const noted = (key: string, choice: Choice, status: string): SignalReport => ({
    standard: 'cmp',
    source: 'page',
    choice,
    at: START,
    detail: {
      manager: { key, name: key },
      status,
      ...(status === 'chosen' && { categories: [{ name: 'ads', allowed: false }] }),
    },
  });
  const shown = report([], ['undecided', 'refused']);
  const consent = {
    ...shown.consent,
    signals: [noted('Klaro', 'refused', 'chosen'), noted('Osano', 'unknown', 'unreadable')],
  };
  const find = show({ ...shown, consent });
  expect(find('[data-manager=Klaro]')?.textContent).toBe('Klaro: refusedNo to: ads');
  expect(find('[data-manager=Osano]')).toBeNull();
  const unknown = show({
    ...shown,
    consent: { choice: 'unknown', signals: [noted('Osano', 'unknown', 'unreadable')] },
  });
  expect(unknown('[data-manager=Osano]')?.textContent).toBe('Osano: something that Candor cannot read');
});

test('an answer from before the page was opened is said to be one, and a contradiction to be none', () => {
  const shown = report([], ['accepted']);
  expect(show(shown)('.consent [data-choice]')?.textContent).toBe('accepted, before this page was opened');
  const consent = { ...shown.consent, choice: 'unknown' as const, contradicted: true as const };
  expect(show({ ...shown, consent })('.consent [data-choice]')?.textContent).toBe(
    'unknown: this page says different things about it',
  );
});

const sent = {
  by: 'Google',
  organization: 'google',
  tracker: 'google_analytics',
  visit: '2026-01-31T12:00:00.000Z',
  visits: 2,
  requests: 3,
  firstAt: '2026-01-31T12:00:01.000Z',
  lastAt: '2026-01-31T12:00:02.000Z',
  answeredAt: '2026-01-31T12:00:02.200Z',
  told: 'nothing',
} as const;

test('a finding is a sentence with how sure it is, and what it stands on a click away', () => {
  const find = show(
    report([google], ['refused'], {
      findings: [
        { kind: 'collected-before-choice', principle: 'consent', certainty: 'observed', summary: '', evidence: [sent] },
      ],
    }),
  );
  const finding = find('[data-finding="collected-before-choice"]') as HTMLDetailsElement;
  expect(finding.open).toBe(false);
  expect(find('[data-finding] summary')?.textContent?.trim()).toBe(
    'Before the site’s question was answered, data went to: Google. (seen)',
  );
  expect(find('[data-finding] [data-tracker]')?.textContent).toMatch(
    /^Google google_analytics · 3 requests, the first .*, 1\.2 sec before you answered · in 2 visits · told: /,
  );
});

test('what is for information is folded below the rest, and open where there is nothing else', () => {
  const pings = {
    kind: 'collected-before-choice',
    principle: 'consent',
    certainty: 'information',
    summary: '',
    evidence: [{ ...sent, told: 'refused', notes: ['cookieless'] }],
  } as const;
  const misreported = {
    kind: 'consent-misreported',
    principle: 'consent',
    certainty: 'observed',
    summary: '',
    evidence: [{ ...sent, said: 'G111' }],
  } as const;
  type Findings = NonNullable<SiteReport['findings']>;
  const foldIn = (findings: unknown) =>
    show(report([google], ['refused'], { findings: findings as Findings }))('[data-section="findings"] .folded');
  expect(foldIn([pings])?.hasAttribute('open')).toBe(true);
  expect(foldIn([misreported, pings])?.hasAttribute('open')).toBe(false);
  expect(foldIn([misreported])).toBeNull();
  expect(foldIn([pings])?.textContent).toContain('told to keep no cookie, before any answer');
});

test('cookies, clicks and questions that return say what shows them', () => {
  const at = '2026-01-31T12:00:01.000Z';
  const findings = [
    {
      kind: 'identifier-set-after-refusal',
      certainty: 'observed',
      evidence: [{ ...sent, cookie: '_ga', domain: 'shop.example', at, lifetimeSeconds: 34_560_000 }],
    },
    { kind: 'refusal-harder-than-accepting', certainty: 'likely', evidence: [{ clicks: 3, at, rule: 'onetrust' }] },
    {
      kind: 'banner-returns',
      certainty: 'likely',
      evidence: [{ times: 2, at, refusedAt: at, standard: 'cmp', manager: { key: 'klaro', name: 'Klaro' } }],
    },
  ] as unknown as NonNullable<SiteReport['findings']>;
  const find = show(report([google], ['refused'], { findings }));
  expect(find('[data-cookie="_ga"]')?.textContent).toMatch(/cookie _ga of shop\.example, set .* · kept for 13 months/);
  const text = find('[data-section="findings"]')?.textContent;
  expect(text).toContain('took 3 clicks');
  expect(text).toContain('“onetrust”');
  expect(text).toContain('(Klaro)');
});

test('a site without findings has no section for them', () => {
  expect(show(refused())('[data-section="findings"]')).toBeNull();
});

test('an answer that only standards for a part give is said to be theirs, and each is shown', () => {
  const shown = report([], ['undecided']);
  const say = (standard: 'us-privacy' | 'google-consent-mode', choice: 'refused' | 'unknown'): SignalReport => ({
    standard,
    source: 'page',
    choice,
    at: START,
    detail: { status: 'update', categories: [{ name: 'ad_storage', allowed: false }] },
  });
  const signals = [say('google-consent-mode', 'refused'), say('us-privacy', 'unknown')];
  const consent = { choice: 'refused' as const, ofPart: true as const, signals };
  const find = show({ ...shown, consent });
  expect(find('.consent [data-choice]')?.textContent).toBe(
    'refused, before this page was opened (only Google Consent Mode says so)',
  );
  expect(find('[data-manager=google-consent-mode]')?.textContent).toBe('Google Consent Mode: refusedNo to: ad_storage');
  expect(find('[data-manager=us-privacy]')).toBeNull();
});
