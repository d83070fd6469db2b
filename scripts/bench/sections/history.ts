// The popup and the dashboard over long histories, in both browsers: until the popup says its verdict and until it has read it, what pages read, and what they do while a page is
// sending a thousand requests. docs/performance.md says how each is measured.

import type { BrowserName } from '../../../src/auditor/options.ts';
import type { Figure } from '../figure.ts';
import { type Measured, measureIn, type OfSize } from '../history/measure.ts';
import type { Opening } from '../history/opening.ts';
import { middleOf, ratioOf } from '../timing.ts';

const FIRST_CONTENT = 100;
const FIRST_CONTENT_RATIO = 1.3;
const READ = 300;
const READ_RATIO = 1.5;
/** What Candor reads of a history of opt-outs to say who collected again. */
const OPT_OUTS = 250;

const pages: Record<string, { what: string; flat?: true }> = {
  overview: { what: 'the overview', flat: true },
  'organization-everywhere': { what: 'an organization that is on most sites', flat: true },
  'site-rare': { what: 'a site that was visited five times', flat: true },
  'site-usual': { what: 'the site that was visited most' },
  visits: { what: 'the list of its visits' },
  visit: { what: 'one visit', flat: true },
  sites: { what: 'the list of sites' },
  organizations: { what: 'the list of organizations' },
  links: { what: 'who can link whom' },
};

export async function history(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const browser of ['chromium', 'firefox'] as const) figures.push(...figuresOf(browser, await measureIn(browser)));
  return figures;
}

function figuresOf(browser: BrowserName, measured: Measured): Figure[] {
  const of = (figure: Figure): Figure => ({
    ...figure,
    id: `history.${browser}.${figure.id}`,
    what: `${browser}: ${figure.what}`,
  });
  const { sizes, asleep } = measured;
  const [short, , long] = sizes as [OfSize, OfSize, OfSize];
  const [first, last] = [short, long].map(({ openings }) => openings.popup!.shown) as [number[], number[]];
  return [
    ...sizes.flatMap(({ filled, openings }) => openingFigures(String(filled.requests), openings, measured.collectors)),
    {
      id: 'popup-ratio',
      what: 'the popup’s verdict with the longest history beside the shortest',
      unit: 'times' as const,
      ...ratioOf(last, first),
      bar: { most: FIRST_CONTENT_RATIO },
    },
    {
      id: 'popup-read-ratio',
      what: 'the verdict as it was read with the longest history beside the shortest',
      unit: 'times' as const,
      ...ratioOf(long.openings.popup!.passed.read!, short.openings.popup!.passed.read!),
    },
    ...passedFigures(long.openings.popup!),
    {
      id: 'asking-right-after',
      what: 'an empty page that asks the background and reads one row, right after that history was written',
      unit: 'ms' as const,
      ...middleOf(measured.rightAfter.shown),
    },
    {
      id: 'rest',
      what: 'from the opening of the browser with that history until it is at rest',
      unit: 'ms' as const,
      value: long.rested,
    },
    ...(asleep ? openingFigures('asleep', asleep, measured.collectors) : []),
    ...readFigures(sizes),
    ...stormFigures(measured),
    ...otherFigures(measured),
  ].map(of);
}

function openingFigures(which: string, openings: Record<string, Opening>, collectors: number): Figure[] {
  const { popup, asking, empty } = openings as Record<'popup' | 'asking' | 'empty', Opening>;
  const after = which === 'asleep' ? 'the background asleep' : `${Number(which).toLocaleString('en')} requests`;
  return [
    {
      id: `popup-${which}`,
      what: `the popup until its verdict on ${collectors} collectors is on the screen, ${after}`,
      unit: 'ms',
      ...middleOf(popup.shown),
      ...(which !== 'asleep' && { bar: { most: FIRST_CONTENT } }),
    },
    {
      id: `popup-read-${which}`,
      what: `the popup until the verdict that it read from the store is on the screen, ${after}`,
      unit: 'ms',
      ...middleOf(popup.passed.read!),
    },
    {
      id: `asking-${which}`,
      what: `an empty page of the extension that asks the background and reads one row, ${after}`,
      unit: 'ms',
      ...middleOf(asking.shown),
    },
    { id: `empty-${which}`, what: `an empty page of the extension, ${after}`, unit: 'ms', ...middleOf(empty.shown) },
  ];
}

const points: Record<string, string> = {
  noted: 'it has what the background noted of the tab',
  tab: 'the background has answered',
  scripts: 'its scripts have run',
  facts: 'the visit is read',
  report: 'the report is made',
  rendered: 'the verdict that was read is in the page',
};

function passedFigures({ passed }: Opening): Figure[] {
  return Object.entries(points).flatMap(([point, what]) =>
    passed[point]
      ? [{ id: `popup-${point}`, what: `the popup until ${what}`, unit: 'ms', ...middleOf(passed[point]) }]
      : [],
  );
}

function readFigures(sizes: readonly OfSize[]): Figure[] {
  const [before, long] = sizes.slice(-2) as [OfSize, OfSize];
  return Object.entries(pages).flatMap(([name, { what, flat }]): Figure[] => [
    { id: `read-${name}`, what: `read for ${what}`, unit: 'ms', ...middleOf(long.reads[name]!), bar: { most: READ } },
    {
      id: `ratio-${name}`,
      what: `the same beside ${before.filled.requests.toLocaleString('en')} requests`,
      unit: 'times',
      ...ratioOf(long.reads[name]!, before.reads[name]!),
      ...(flat && { bar: { most: READ_RATIO } }),
    },
  ]);
}

function stormFigures({ storm }: Measured): Figure[] {
  const silence = (id: 'popup' | 'overview' | 'floor', what: string): Figure => ({
    id: `storm-${id}`,
    what: `the longest time that ${what} does not answer while a page sends 1,000 requests`,
    unit: 'ms',
    value: storm[id],
  });
  return [
    silence('popup', 'the popup'),
    silence('overview', 'the overview'),
    silence('floor', 'an empty page'),
    {
      id: 'storm-settled',
      what: 'from the last request until popup and overview say the last state',
      unit: 'ms',
      value: storm.settled,
    },
    {
      id: 'storm-differing',
      what: 'organizations by which they differ from the store then',
      unit: 'organizations',
      value: storm.differing,
      bar: { most: 0 },
    },
  ];
}

function otherFigures({ heap, optOuts, links }: Measured): Figure[] {
  const read = (id: string, what: string, times: readonly number[], most: number): Figure => ({
    id,
    what,
    unit: 'ms',
    ...middleOf(times),
    bar: { most },
  });
  return [
    ...(heap
      ? [
          { id: 'heap-popup', what: 'the popup on the script heap', unit: 'MB' as const, value: heap.popup / 1e6 },
          {
            id: 'heap-dashboard',
            what: 'the overview on the script heap',
            unit: 'MB' as const,
            value: heap.dashboard / 1e6,
          },
        ]
      : []),
    read(
      'opt-outs',
      `who collected again after an opt-out, of ${optOuts.organizations} on 500 sites`,
      optOuts.times,
      OPT_OUTS,
    ),
    read('links-all', `links of ${links.organizations} organizations, ${links.rows} rows`, links.overview, READ),
    read('links-across', 'cookies from site to site, of the same', links.across, READ),
    read('links-one', 'the most widespread one’s links, of the same', links.one, READ),
  ];
}
