// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { graphOf } from '../../../src/core/links/graph.ts';
import { neighbourhoodOf } from '../../../src/core/links/neighbourhood.ts';
import { overviewOf } from '../../../src/core/links/overview.ts';
import type { LinkReport } from '../../../src/core/report/identifier-types.ts';
import { Arcs } from '../../../src/dashboard/links/arcs.tsx';
import { Evidence } from '../../../src/dashboard/links/evidence.tsx';
import { FurtherOn, MOST_FURTHER } from '../../../src/dashboard/links/further.tsx';
import { type Column, SortableTable } from '../../../src/dashboard/links/sortable-table.tsx';
import { MOST_PARTNERS, MOST_SITES, Spokes } from '../../../src/dashboard/links/spokes.tsx';
import { evidenceWords } from '../../../src/dashboard/links/words.ts';
import { routeOf } from '../../../src/dashboard/use-route.ts';
import { OverAll } from '../../../src/ui/components/identifiers.tsx';
import { linksAddress } from '../../../src/ui/links-address.ts';
import { manyLinks } from '../../support/many-links.ts';
import { lookIntoAll } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

const show = (page: Parameters<typeof render>[0]) => act(() => render(page, document.body));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const find = (selector: string) => all(selector)[0];
const click = (selector: string) => act(async () => find(selector)!.click());

const ORGANIZATIONS = ['google', ...Array.from({ length: 4_999 }, (_, nth) => `organization-${nth}`)];
const many = manyLinks(ORGANIZATIONS, 300, 10);
const graph = graphOf(many.links);

test.each([
  ['#/links', { page: 'links' }],
  [linksAddress('google'), { page: 'links', organization: 'google' }],
  [linksAddress('tracker:a/b ?c'), { page: 'links', organization: 'tracker:a/b ?c' }],
  ['#/links/%zz', { page: 'overview' }],
])('address %s names %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

describe('pictures of thousands of organizations', () => {
  test('the overview draws a dozen, a line for every two of them, and the others as one', () => {
    const overview = overviewOf(graph);
    show(<Arcs overview={overview} />);
    expect(all('[data-node]').map(({ dataset }) => dataset.node)).toEqual(overview.drawn.map(({ key }) => key));
    expect(all('[data-node]')).toHaveLength(12);
    expect(all('[data-line]:not(.rest)').map(({ dataset }) => dataset.line)).toEqual(
      overview.pairs.map(({ ends }) => ends.join(' ')),
    );
    expect(find('[data-rest]')?.dataset.rest).toBe(String(graph.collectors.size - 12));
    expect(find('[data-rest]')?.textContent).toBe('4,988 smaller ones, in the table below');
    for (const node of all('[data-node]')) {
      const joined = overview.pairs.filter(({ ends }) => ends.includes(node.dataset.node!)).length;
      expect(node.textContent?.split('Lines to:')[1]?.split(', ')).toHaveLength(joined);
    }
  });

  test('one organization draws fewer than sixty nodes, and one place to tab to', async () => {
    const { key } = overviewOf(graph).drawn[0]!;
    const around = neighbourhoodOf(graph, key);
    show(<Spokes organization={key} around={around} />);
    expect(all('[data-node]')).toHaveLength(MOST_PARTNERS + MOST_SITES);
    expect(MOST_PARTNERS + MOST_SITES + MOST_FURTHER + 1).toBeLessThan(60);
    expect(all('[data-node][tabindex="0"]')).toHaveLength(1);
    expect(document.body.textContent).toContain('more sites');

    const { site, partners } = around.sites[0]!;
    await click(`[data-node="site ${site}"]`);
    expect(find('[aria-pressed="true"]')?.dataset.node).toBe(`site ${site}`);
    expect(find('[role="status"]')?.textContent).toContain(`On ${site}`);
    for (const partner of all('li.on a')) expect(partners).toContain(partner.dataset.node);
  });

  test('the same data give the same picture', () => {
    const drawing = () => document.body.innerHTML;
    show(<Arcs overview={overviewOf(graph)} />);
    const first = drawing();
    show(null);
    show(<Arcs overview={overviewOf(graphOf(many.links.toReversed()))} />);
    expect(drawing()).toBe(first);
  });
});

describe('a table of any length', () => {
  const rows = Array.from({ length: 60 }, (_, nth) => ({ name: `n${nth % 7}-${nth}`, size: (nth * 37) % 60 }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'name', title: 'Name', compare: (a, b) => a.name.localeCompare(b.name), cell: ({ name }) => name },
    { key: 'size', title: 'Size', number: true, compare: (a, b) => a.size - b.size, cell: ({ size }) => size },
  ];
  const sizes = () => all('[data-cell="size"]').map(({ textContent }) => Number(textContent));

  test('shows some rows, and more when asked for', async () => {
    show(<SortableTable caption="c" columns={columns} rows={rows} keyOf={({ name }) => name} />);
    expect(all('[data-row]')).toHaveLength(25);
    expect(find('[data-action="show-more"]')?.textContent).toBe('Show 25 more');
    await click('[data-action="show-more"]');
    expect(find('[data-action="show-more"]')?.textContent).toBe('Show 10 more');
    await click('[data-action="show-more"]');
    expect(all('[data-row]')).toHaveLength(60);
    expect(find('[data-action="show-more"]')).toBeUndefined();
  });

  test('is sorted by what one asks for: the largest numbers first, names from their beginning, and the other way round', async () => {
    show(<SortableTable caption="c" columns={columns} rows={rows} keyOf={({ name }) => name} />);
    await click('[data-sort="size"]');
    expect(sizes().slice(0, 3)).toEqual([59, 58, 57]);
    expect(all('th[aria-sort]').map((head) => head.getAttribute('aria-sort'))).toEqual(['descending']);
    await click('[data-sort="size"]');
    expect(sizes().slice(0, 3)).toEqual([0, 1, 2]);
    await click('[data-sort="name"]');
    expect(find('th[aria-sort]')?.textContent).toContain('Name');
    expect(find('[data-row]')?.dataset.row).toBe('n0-0');
  });
});

test('evidence says who had what where, and links from there to the site', () => {
  const key = 'organization-30';
  const own = many.links.filter(({ from, to }) => from === key || to === key);
  show(<Evidence organization={key} around={neighbourhoodOf(graph, key)} links={own} />);
  lookIntoAll();
  const [link] = own;
  expect(find(`[data-on="${link!.site}"] a`)?.getAttribute('href')).toBe(`#/site/${link!.site}`);
  for (const sentence of evidenceWords(link!)) expect(document.body.textContent).toContain(sentence);
});

test.each([
  ['value', 'The same number for this browser was seen at Google and at Meta.'],
  [
    'endpoint',
    'Google had your browser hand a number to Meta, at an address that is there for exchanging such numbers.',
  ],
] as const)('what was seen, sentence by sentence: %s', (seen, sentence) => {
  const carriers = [
    { at: 'from', by: 'cookie', name: 'NID' },
    { at: 'to', by: 'field', name: 'uid' },
  ] as const;
  const link = { site: 's', from: 'google', to: 'facebook', seen, redirected: true as const, carriers: [...carriers] };
  expect(evidenceWords({ ...link, firstAt: 0, lastAt: 0 })).toEqual([
    sentence,
    'The answer of Google sent your browser on to Meta.',
    'Google has it in the cookie NID.',
    'A request to Meta carried it in the field uid.',
  ]);
});

test('the way to another organization is told step by step, and that none was seen', async () => {
  const link = (from: string, to: string) => ({ site: 's.example', from, to, seen: 'value' as const });
  const small = graphOf([link('google', 'facebook'), link('facebook', 'criteo'), link('x', 'y')]);
  show(<FurtherOn organization="google" graph={small} further={neighbourhoodOf(small, 'google').further} />);
  expect(find('[data-further="criteo"]')?.textContent).toBe('Criteo, by way of Meta');
  const look = async (text: string, key: string) => {
    const field = find('#find-way') as HTMLInputElement;
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(`[data-found="${key}"] button`);
  };
  await look('crit', 'criteo');
  expect(find('[data-way]')?.dataset.way).toBe('google facebook criteo');
  expect(document.body.textContent).toContain('may have come to Criteo in 2 steps');
  await look('y', 'y');
  expect(find('[data-way="none"]')?.textContent).toBe('No way from Google to y was seen.');
  await look('CRIT', 'criteo');
  const field = find('#find-way') as HTMLInputElement;
  await act(() => {
    field.value = 'nobody at all';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(find('.search [role="status"]')?.textContent).toContain('No organization with “nobody at all”');
});

test('from a site’s links one comes to the same over all visits, and from a private window nowhere', () => {
  const links: LinkReport[] = [
    { from: { key: 'a', name: 'A' }, to: { key: 'b', name: 'B' }, seen: ['value'], redirected: false, carriers: [] },
    { from: { key: 'a', name: 'A' }, to: { key: 'c', name: 'C' }, seen: ['value'], redirected: false, carriers: [] },
  ];
  show(<OverAll links={links} dashboard="dashboard.html" />);
  expect(all('a').map((link) => link.getAttribute('href'))).toEqual(
    ['a', 'b', 'c'].map((key) => `dashboard.html#/links/${key}`),
  );
  expect(find('a')?.getAttribute('target')).toBe('_blank');
  show(<OverAll links={links} dashboard={undefined} />);
  expect(find('a')).toBeUndefined();
});
