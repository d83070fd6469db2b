// How long it takes to say whose an address is, beside trackerdb's SDK and two engines for filters, each with the same filters.

import { FiltersEngine, Request } from '@ghostery/adblocker';
import loadTrackerDb from '@ghostery/trackerdb';
import { StaticNetFilteringEngine } from '@gorhill/ubo-core';
import { createRecogniser } from '../../../src/core/recognition/recognise.ts';
import { readEngine } from '../../../src/knowledge/trackerdb.node.ts';
import { addressesInPackages } from '../../../tests/support/addresses.ts';
import type { Figure } from '../figure.ts';
import { middleOf, ratioOf, takeTurns } from '../timing.ts';
import { filterList, isAdded, recognitionTables } from '../trackerdb.ts';

const ROUNDS = 9;
const SOURCE = 'https://news.example/article';

export async function recognition(): Promise<Figure[]> {
  const recognise = createRecogniser(recognitionTables());
  const { matchUrl } = await loadTrackerDb(readEngine());
  const adblocker = FiltersEngine.parse(filterList(), { loadCosmeticFilters: false });
  const ubo = await StaticNetFilteringEngine.create();
  await ubo.useLists([{ name: 'trackerdb', raw: filterList() }]);

  const context = { type: 'script', sourceUrl: SOURCE };
  const bySdk = (url: string) => matchUrl({ url, type: 'script', sourceUrl: SOURCE }, { getDomainMetadata: true });
  // What no URL can be made of, no browser asks for.
  const urls = addressesInPackages().filter((url) => URL.canParse(url));
  const overAll = (act: (url: string) => unknown) => () => urls.forEach((url) => void act(url));
  const times = takeTurns(
    {
      candor: overAll((url) => recognise(url, context)),
      url: overAll((url) => new URL(url).hostname),
      sdk: overAll(bySdk),
      adblocker: overAll((url) => adblocker.match(Request.fromRawDetails({ url, type: 'script', sourceUrl: SOURCE }))),
      ubo: overAll((url) => ubo.matchRequest({ url, type: 'script', originURL: SOURCE })),
    },
    urls.length,
    ROUNDS,
  );
  const answers = urls.map((url) => [recognise(url, context), bySdk(url).map(({ pattern }) => pattern.key)] as const);
  const differing = answers.filter(([ours, theirs]) =>
    ours === undefined ? theirs.length > 0 : !theirs.includes(ours.tracker) && !isAdded(ours, theirs),
  );
  const of = (name: string) => times[name]!;
  return [
    {
      id: 'recognition.sdk',
      what: `times longer: trackerdb’s SDK, with metadata, over ${urls.length} real addresses`,
      unit: 'times',
      ...ratioOf(of('sdk'), of('candor')),
      bar: { least: 12 },
    },
    {
      id: 'recognition.url',
      what: 'Candor’s recognition beside `new URL(address).hostname` alone',
      unit: 'times',
      ...ratioOf(of('candor'), of('url')),
      bar: { most: 1.5 },
    },
    {
      id: 'recognition.adblocker',
      what: 'times longer: @ghostery/adblocker with the same filters, which names no tracker',
      unit: 'times',
      ...ratioOf(of('adblocker'), of('candor')),
    },
    {
      id: 'recognition.ubo',
      what: 'times longer: @gorhill/ubo-core with the same filters, which names no tracker',
      unit: 'times',
      ...ratioOf(of('ubo'), of('candor')),
    },
    { id: 'recognition.candor', what: 'Candor, one address', unit: 'µs', ...middleOf(of('candor')) },
    { id: 'recognition.sdk-alone', what: 'trackerdb’s SDK, one address', unit: 'µs', ...middleOf(of('sdk')) },
    { id: 'recognition.hostname', what: '`new URL(address).hostname`', unit: 'µs', ...middleOf(of('url')) },
    {
      id: 'recognition.differing',
      what: 'answers that are not among the SDK’s, of trackers that it knows',
      unit: 'addresses',
      value: differing.length,
      bar: { most: 0 },
    },
  ];
}
