// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { principles } from '../../../src/core/findings/principles/principle.ts';
import { PrinciplesLineUp } from '../../../src/ui/components/principles.tsx';
import { SiteDetails } from '../../../src/ui/components/site-details.tsx';
import { collector, report, tracker } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

function show(page: ComponentChild): Element {
  act(() => render(page, document.body));
  return document.querySelector('[data-section="principles"]')!;
}

const open = tracker({ insecureRequests: 2 });
const site = () => report([collector('Google', { trackers: [open] })]);
const statusOf = (section: Element, principle: string) =>
  section.querySelector<HTMLElement>(`[data-principle="${principle}"]`)?.dataset.status;

test('the dashboard says of each why, with what it rests on behind each reason, and what cannot be seen', () => {
  const section = show(<SiteDetails report={site()} dashboard="" />);
  expect([...section.querySelectorAll('h3')].map(({ textContent }) => textContent)).toHaveLength(principles.length);
  expect(statusOf(section, 'data-security')).toBe('concern');
  const why = section.querySelector('[data-principle="data-security"] details[data-reason="not-encrypted"]');
  expect(why?.querySelector('summary')?.textContent).toBe(
    'Sent without encryption, so that others can read it on its way, to: Google.',
  );
  expect(why?.querySelector('.evidence')?.textContent).toBe('Google google_analytics · 2 requests');
  expect(section.querySelector('[data-principle="data-security"]')?.textContent).toContain('Cannot be seen: how');
});

test('a reason that rests on nothing to list is a sentence', () => {
  const section = show(<SiteDetails report={report([])} />);
  expect(section.querySelector('p[data-reason="nobody-collected"]')?.textContent).toMatch(/^Nobody was seen/);
});

test('elsewhere the names stand with their status, folded, and lead to the reasons', () => {
  const section = show(<PrinciplesLineUp report={site()} dashboard="dashboard.html" />);
  expect(section.tagName).toBe('DETAILS');
  expect(section.hasAttribute('open')).toBe(false);
  expect(section.querySelector('summary')?.textContent).toContain('Concern: Data security');
  expect(section.querySelectorAll('li[data-principle]')).toHaveLength(principles.length);
  expect(section.querySelector('[data-principle="transparency"]')?.textContent).toBe('Transparency not observed');
  expect(section.querySelector('a')?.getAttribute('href')).toBe('dashboard.html#/site/shop.example');
});

test('what is written nowhere leads nowhere', () => {
  expect(show(<PrinciplesLineUp report={site()} />).querySelector('a')).toBeNull();
});

test('no concern is said to be none that was seen', () => {
  expect(show(<PrinciplesLineUp report={report([])} />).querySelector('summary')?.textContent).toContain(
    'No concern was seen',
  );
});

test('long lists are cut, and say so', () => {
  const many = Array.from({ length: 45 }, (_, at) => collector(`O${at}`, { trackers: [tracker({ key: `t${at}` })] }));
  const section = show(<SiteDetails report={report(many)} />);
  const items = section.querySelectorAll('[data-principle="limited-use"] [data-reason="others-collected"] li');
  expect(items).toHaveLength(41);
  expect(items[40]?.textContent).toBe('and 5 more, which a saved report names');
});
