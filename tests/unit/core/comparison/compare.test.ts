// Three reports on one address → who collects when, and what cannot be known.

import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { comparisonOf, type Reports } from '../../../../src/core/comparison/compare.ts';
import { comparisonHtml } from '../../../../src/core/comparison/html.ts';
import { comparisonJson } from '../../../../src/core/comparison/json.ts';
import { comparisonText } from '../../../../src/core/comparison/text.ts';
import type { Asked, Comparison, Group } from '../../../../src/core/comparison/types.ts';
import type { VisitTracker } from '../../../../src/core/facts.ts';
import type { Choice } from '../../../../src/core/model.ts';
import type { AuditedAddress, Report } from '../../../../src/core/report/types.ts';
import { backgroundOf } from '../../../../src/core/visits/background.ts';
import { comparisonErrors } from '../../../support/schema.ts';
import { fullReport } from '../report/full-report.ts';
import { reportOf } from '../report/histories.ts';
import { answers, factsOf, klaro, OPENED, type Sent, says, tracker, visit } from '../timeline/cases.ts';

const ADDRESS = 'https://shop.example/';
/** Trackers of the histories' directory: `t0` is Google's, `t4` is nobody's that is known. */
const GOOGLE = 't0';
const NOBODY = 't4';

type Outcome = NonNullable<Extract<AuditedAddress, { visited: true }>['answer']>['outcome'];

/** The question is asked at 100 ms, and answered at 5 s, unless it could not be. */
function report(asked: Asked, rows: VisitTracker[], outcome: Outcome = 'confirmed'): Report {
  const given = asked !== 'none' && (outcome === 'confirmed' || outcome === 'unconfirmed');
  const choice: Choice = asked === 'reject' ? 'refused' : 'accepted';
  const signals = [says(100, 'undecided'), ...(given ? [answers(5000, choice)] : [])];
  const audited = { address: ADDRESS, visited: true, site: 'shop.example', quiet: true } as const;
  const answer = { answer: asked === 'reject' ? 'refuse' : 'accept', outcome, rule: 'klaro' } as const;
  return {
    ...reportOf([factsOf([visit(signals)], rows)]),
    audit: [asked === 'none' ? audited : { ...audited, answer }],
  };
}

function compared(sent: Partial<Record<Asked, Sent[]>>, outcomes: Partial<Record<Asked, Outcome>> = {}): Comparison {
  const of = (asked: Asked) => report(asked, sent[asked] ? [tracker(GOOGLE, sent[asked])] : [], outcomes[asked]);
  return comparisonOf([
    { address: ADDRESS, reports: { none: of('none'), reject: of('reject'), accept: of('accept') } },
  ]);
}

const groupIn = ({ addresses }: Comparison) => addresses[0]!.organizations[0]?.group;

test.each<[string, Partial<Record<Asked, Sent[]>>, Group]>([
  ['after both answers', { none: [[200]], reject: [[200], [9000]], accept: [[200], [9000]] }, 'regardless'],
  ['after both, and not before', { reject: [[9000]], accept: [[9000]] }, 'regardless'],
  ['after both, at once', { reject: [[5100, 'refused', true]], accept: [[9000]] }, 'regardless'],
  ['before, and after accepting', { none: [[200]], reject: [[200]], accept: [[200], [9000]] }, 'unless-refused'],
  ['without an answer, and after accepting', { none: [[9000]], accept: [[9000]] }, 'unless-refused'],
  ['after accepting only', { accept: [[9000]] }, 'only-accepted'],
  ['after refusing only', { reject: [[9000]] }, 'only-refused'],
  ['before only', { none: [[200]], reject: [[200]], accept: [[200]] }, 'only-unanswered'],
  ['where nobody answers only', { none: [[9000]] }, 'only-unanswered'],
])('%s', (_, sent, expected) => {
  expect(groupIn(compared(sent))).toBe(expected);
});

const everywhere: Partial<Record<Asked, Sent[]>> = { none: [[200]], reject: [[200]], accept: [[200], [9000]] };

test.each<[Partial<Record<Asked, Outcome>>, Group]>([
  [{ reject: 'unconfirmed', accept: 'unconfirmed' }, 'unless-refused'],
  [{ reject: 'nothing-open' }, 'unknown'],
  [{ accept: 'nothing-open' }, 'unknown'],
  [{ reject: 'failed' }, 'unknown'],
])('answers with the outcomes %j: %s', (outcomes, expected) => {
  expect(groupIn(compared(everywhere, outcomes))).toBe(expected);
});

test('a visit that failed makes unknown what depends on it, and says why', () => {
  const reports: Reports = {
    none: report('none', [tracker(GOOGLE, [[200]])]),
    reject: { ...report('reject', []), sites: [], audit: [{ address: ADDRESS, visited: false, reason: 'net::ERR' }] },
    accept: report('accept', [tracker(GOOGLE, [[200]])]),
  };
  const comparison = comparisonOf([{ address: ADDRESS, reports }]);
  expect(comparison.addresses[0]!.runs.reject).toEqual({ visited: false, reason: 'net::ERR' });
  expect(groupIn(comparison)).toBe('unknown');
  expect(comparison.addresses[0]!.organizations[0]).not.toHaveProperty('reject');
  expect(comparisonErrors(comparison)).toEqual([]);
  expect(comparisonText(comparison)).toMatch(/Google +1 +– +1/);
});

test('what came just as a record told the answer counts as so close to it', () => {
  const rows = [tracker(GOOGLE, [[4900]])];
  const by = (choice: Choice) => factsOf([visit([says(100, 'undecided', klaro), answers(5000, choice, klaro)])], rows);
  const reports = {
    none: report('none', []),
    reject: report('reject', []),
    accept: { ...reportOf([by('accepted')]), audit: report('accept', []).audit! },
  };
  const comparison = comparisonOf([{ address: ADDRESS, reports }]);
  expect(groupIn(comparison)).toBe('only-accepted');
  expect(comparison.addresses[0]!.organizations[0]!.accept).toMatchObject({
    afterAnswer: 'within-two-seconds',
    beforeAnswer: false,
  });
});

test('what only a site’s background sent is not put before or after an answer', () => {
  const row = tracker(GOOGLE, [[9000]], backgroundOf('shop.example', OPENED));
  const reports = { none: report('none', []), reject: report('reject', [row]), accept: report('accept', [row]) };
  expect(groupIn(comparisonOf([{ address: ADDRESS, reports }]))).toBe('unknown');
});

test('says of each visit what was received, when, and which cookies identify', () => {
  const row = tracker(GOOGLE, [[200], [5100, 'refused', true]]);
  const cookie = { domain: 'shop.example', party: 'first', tracker: GOOGLE, sent: true } as const;
  const facts = {
    ...factsOf(
      [visit([says(100, 'undecided'), answers(5000, 'refused')])],
      [
        {
          ...row,
          data: [
            { type: 'page-url' as const, evidence: 'dl' },
            { type: 'page-url' as const, evidence: 'u' },
          ],
        },
      ],
    ),
    identifiers: [
      {
        visit: 'v1',
        site: 'shop.example',
        cookies: [
          { ...cookie, name: '_ga', identifies: 'known' as const },
          { ...cookie, name: 'lang' },
        ],
        links: [],
      },
    ],
  };
  const reports = {
    none: report('none', []),
    reject: { ...reportOf([facts]), audit: report('reject', []).audit! },
    accept: report('accept', []),
  };
  const [organization] = comparisonOf([{ address: ADDRESS, reports }]).addresses[0]!.organizations;
  expect(organization).toMatchObject({
    organization: { key: 'google', name: 'Google' },
    reject: {
      requests: 2,
      afterAnswer: 'within-two-seconds',
      beforeAnswer: true,
      data: ['page-url'],
      identifyingCookies: [{ name: '_ga', domain: 'shop.example' }],
    },
    trackers: [{ key: GOOGLE, requests: { none: 0, reject: 2, accept: 0 } }],
  });
});

test('groups come by weight, organizations by name; a tracker that is nobody’s stands for itself', () => {
  const rows = (...sent: [string, Sent[]][]) => sent.map(([key, requests]) => tracker(key, requests));
  const reports = {
    none: report('none', rows([NOBODY, [[200]]])),
    reject: report('reject', rows([GOOGLE, [[9000]]])),
    accept: report('accept', rows([GOOGLE, [[9000]]], [NOBODY, [[9000]]], ['t1', [[9000]]])),
  };
  const [address] = comparisonOf([{ address: ADDRESS, reports }]).addresses;
  expect(address!.organizations.map(({ organization, group }) => [organization.key, group])).toEqual([
    ['google', 'regardless'],
    [`tracker:${NOBODY}`, 'unless-refused'],
    ['comma', 'only-accepted'],
  ]);
});

const example = compared({ none: [[200]], reject: [[200], [9000]], accept: [[200], [5100, 'accepted', true]] });

test('as text: a table per group, with what the marks mean', () => {
  const text = comparisonText(example);
  expect(text).toContain('https://shop.example/\n  No answer: the page stated in the end: not answered yet\n');
  expect(text).toContain('  Refused: refused; the site recorded it; the page stated in the end: refused\n');
  expect(text).toMatch(
    /Collect regardless of the answer[^\n]*\(1\)\n {2}Organization +No answer +Refused +Accepted +Trackers\n {2}Google +1 +2 \+ +2 \? +@Tracker 0\n/,
  );
  expect(text).toContain('?: only within two seconds of it, when they may have been under way.');
  expect(text).toContain('may be chance');
});

test('as text: names cannot move the cursor', () => {
  const [address] = example.addresses;
  const organization = { ...address!.organizations[0]!.organization, name: 'Evil\u001b[31m\u202eCorp\nInc' };
  const organizations = [{ ...address!.organizations[0]!, organization }];
  const text = comparisonText({ ...example, addresses: [{ ...address!, organizations }] });
  expect(text).toContain('Evil [31m Corp Inc');
});

test('as text: that nobody collected, and that no question was seen', () => {
  const text = comparisonText(compared({}, { reject: 'nothing-open' }));
  expect(text).toContain('No known tracker received anything in any of the visits.');
  expect(text).toContain('  Refused: no question for consent was seen that Candor can answer; ');
});

test('as JSON: valid, indented, and strict', () => {
  expect(comparisonErrors(JSON.parse(comparisonJson(example)))).toEqual([]);
  expect(comparisonJson(example)).toMatch(/^\{\n {2}"schema": "candor-comparison\/1",\n[\s\S]*\n\}\n$/);
  expect(comparisonErrors({ ...example, verdict: 'bad' })).not.toEqual([]);
  expect(comparisonErrors({ ...example, schema: 'candor-report/1' })).not.toEqual([]);
  expect(comparisonErrors({ ...example, addresses: [] })).not.toEqual([]);
});

test('as HTML: the same numbers, and inert whatever sites and databases wrote into it', () => {
  const words = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const [address] = example.addresses;
  const [organization] = address!.organizations;
  const hostile: Comparison = {
    ...example,
    addresses: [
      {
        ...address!,
        address: `https://a.example/?${words}`,
        runs: { ...address!.runs, none: { visited: false, reason: words } },
        organizations: [
          {
            ...organization!,
            organization: { ...organization!.organization, name: words },
            trackers: [{ ...organization!.trackers[0]!, name: words }],
            reject: { ...organization!.reject!, identifyingCookies: [{ name: words, domain: 'a.example' }] },
          },
        ],
      },
    ],
  };
  const window = new Window();
  const document = new window.DOMParser().parseFromString(comparisonHtml(hostile), 'text/html');
  expect(document.querySelectorAll('script, img, iframe, link, object, form')).toHaveLength(0);
  expect(document.body.textContent).toContain(words);
  const cells = [...document.querySelectorAll('tbody td strong')].map(({ textContent }) => textContent);
  expect(cells).toEqual(['–', '2 +', '2 ?']);
});

test('takes whatever a report can hold', () => {
  const reports = { none: fullReport, reject: fullReport, accept: fullReport } as Reports;
  const comparison = comparisonOf([{ address: ADDRESS, reports }]);
  expect(comparisonErrors(comparison)).toEqual([]);
});
