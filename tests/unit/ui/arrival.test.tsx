// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Masthead } from '../../../src/dashboard/masthead.tsx';
import { useArrival } from '../../../src/dashboard/use-arrival.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

afterEach(() => render(null, document.body));

/** A page whose heading comes when it is known. */
function Shown({ path, heading }: { path: string; heading?: string }) {
  const main = useArrival(path);
  return (
    <>
      <a href="#/sites">Sites</a>
      <main ref={main}>
        {heading && <h1 key={path}>{heading}</h1>}
        <input />
      </main>
    </>
  );
}

const show = (path: string, heading?: string) =>
  act(async () => render(<Shown path={path} {...(heading && { heading })} />, document.body));
const focused = () => document.activeElement?.textContent;

test('the title is the heading’s words, and the first page takes no focus', async () => {
  await show('#/', 'Overview');
  expect(document.title).toBe('Overview – Candor');
  expect(document.activeElement).toBe(document.body);
});

test('who follows a link arrives at the heading, also where it comes late', async () => {
  await show('#/', 'Overview');
  document.querySelector('a')!.focus();
  await show('#/sites', 'Sites');
  expect(focused()).toBe('Sites');
  document.querySelector('a')!.focus();
  await show('#/site/x');
  expect(focused()).toBe('Sites');
  await show('#/site/x', 'x');
  await vi.waitFor(() => expect(focused()).toBe('x'));
  expect(document.title).toBe('x – Candor');
});

test('who has gone on to a field meanwhile stays in it, and so does who chooses within a page', async () => {
  await show('#/', 'Overview');
  await show('#/site/x');
  document.querySelector('input')!.focus();
  await show('#/site/x', 'x');
  await vi.waitFor(() => expect(document.title).toBe('x – Candor'));
  expect(document.activeElement).toBe(document.querySelector('input'));
  document.querySelector('a')!.focus();
  await show('#/site/x', 'x again');
  expect(focused()).toBe('Sites');
});

test.each([
  ['sites', '#/sites', 'page'],
  ['site', '#/sites', 'true'],
  ['organization', '#/organizations', 'true'],
  ['request', '#/requests', 'true'],
] as const)('on the page %s the way to %s is marked', (page, href, mark) => {
  act(() => render(<Masthead page={page} onSkip={() => undefined} />, document.body));
  const marked = [...document.querySelectorAll('nav [aria-current]')];
  expect(marked.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([[href, mark]]);
});
