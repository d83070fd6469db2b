// All that an extension keeps, says and shows, as text: its databases, storage areas and caches as they are, every value that it ever put into a
// storage area while it was watched, and what its background wrote to the console.

import type { Page } from 'puppeteer-core';
import type { Auditor } from '../../src/auditor/auditor.ts';
import { reportCsv } from '../../src/core/report/csv.ts';
import { reportHtml } from '../../src/core/report/html.ts';
import { reportJson } from '../../src/core/report/json.ts';
import { reportNdjson } from '../../src/core/report/ndjson.ts';
import type { Report } from '../../src/core/report/types.ts';
import type { Place } from './canaries.ts';
import { unfoldAll } from './unfold.ts';

/** Begins to take down what is put into storage areas and what the background writes to its console. */
export async function watch(auditor: Auditor): Promise<void> {
  await auditor.desk.evaluate(watchStorage);
  await inBackground(auditor, watchConsole);
}

/** What was taken down since the last time it was asked for. */
export async function takenDown(auditor: Auditor): Promise<Place[]> {
  const written = (await auditor.desk.evaluate(takeWritten)) as Place[];
  const said = (await inBackground(auditor, takeSaid)) as string[];
  return [...written, { where: 'the background’s console', text: said.join('\n') }];
}

export function keptNow({ desk }: Auditor): Promise<Place[]> {
  return desk.evaluate(readEverything) as Promise<Place[]>;
}

/** Every format in which a report leaves Candor. */
export function exportsOf(report: Report): Place[] {
  const printers = { JSON: reportJson, HTML: reportHtml, CSV: reportCsv, NDJSON: reportNdjson };
  return Object.entries(printers).map(([format, print]) => ({ where: `the report as ${format}`, text: print(report) }));
}

/** A page of Candor's with everything in it opened: its source, which has what attributes hold, and its text. */
export async function shownOn(page: Page, where: string): Promise<Place[]> {
  await unfoldAll(page);
  const [source, text] = await page.evaluate(
    () => [document.documentElement.outerHTML, document.body.innerText] as const,
  );
  return [
    { where: `the source of ${where}`, text: source },
    { where: `the text of ${where}`, text },
  ];
}

/** Runs a function in the background. In Firefox that is a page, which others of the extension can reach; in Chromium it is a worker. */
export async function inBackground<Result>(
  { browser, desk, extensionRoot }: Auditor,
  job: (global: typeof globalThis, value?: string) => Result,
  value = '',
): Promise<Awaited<Result>> {
  const code = (global: string) => `(${String(job)})(${global}, ${JSON.stringify(value)})`;
  if (extensionRoot.startsWith('moz-extension:'))
    return (await desk.evaluate(code(`(${String(backgroundPage)})()`))) as Awaited<Result>;
  const target = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith(extensionRoot),
  );
  const worker = (await target.worker())!;
  return (await worker.evaluate(code('globalThis'))) as Awaited<Result>;
}

// What follows runs in the extension.

interface Watched {
  written?: Place[];
  said?: string[];
}

interface ExtensionApi {
  chrome: { storage: { onChanged: { addListener(listener: (changes: object, area: string) => void): void } } };
}

function watchStorage(): void {
  const written: Place[] = [];
  Object.assign(globalThis, { written });
  (globalThis as unknown as ExtensionApi).chrome.storage.onChanged.addListener((changes, area) => {
    for (const [key, { newValue }] of Object.entries(changes))
      written.push({
        where: `storage.${area} under ${key.replace(/[\d/].*/, '…')}`,
        text: `${key} ${JSON.stringify(newValue)}`,
      });
  });
}

function takeWritten(): Place[] {
  return (globalThis as Watched).written!.splice(0);
}

function takeSaid(global: typeof globalThis): string[] {
  return (global as Watched).said!.splice(0);
}

function watchConsole(global: typeof globalThis): void {
  const said: string[] = [];
  Object.assign(global, { said });
  const textOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    const { message = '', stack = '', cause } = value as Partial<Error>;
    return `${message} ${stack} ${cause === undefined ? '' : textOf(cause)} ${JSON.stringify(value)}`;
  };
  const { console } = global as unknown as { console: Record<string, (...args: unknown[]) => void> };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir', 'assert']) {
    const before = console[name]!;
    console[name] = (...args) => {
      said.push(args.map(textOf).join(' '));
      before.apply(console, args);
    };
  }
  global.addEventListener('error', ({ message, error }) => said.push(`${message} ${textOf(error)}`));
  global.addEventListener('unhandledrejection', ({ reason }) => said.push(textOf(reason)));
}

function backgroundPage(): Window {
  const { extension } = (globalThis as unknown as { browser: { extension: { getViews(): Window[] } } }).browser;
  const background = extension
    .getViews()
    .find(({ location }) => location.pathname.includes('_generated_background_page'));
  if (!background) throw new Error('There is no background.');
  return background;
}

async function readEverything(): Promise<Place[]> {
  const textOf = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) => {
      if (inner instanceof Map) return [...inner];
      if (inner instanceof Set) return [...inner];
      if (inner instanceof ArrayBuffer) return String.fromCharCode(...new Uint8Array(inner));
      if (ArrayBuffer.isView(inner))
        return String.fromCharCode(...new Uint8Array(inner.buffer, inner.byteOffset, inner.byteLength));
      return inner;
    }) ?? '';
  const answer = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const places: Place[] = [];

  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      const [keys, rows] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      places.push({ where: `the table ${name}.${table}`, text: `${textOf(keys)} ${textOf(rows)}` });
    }
    database.close();
  }
  type Area = { get(keys: null): Promise<object> };
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
  for (const area of ['local', 'session', 'sync'])
    places.push({ where: `storage.${area}`, text: textOf(await storage[area]!.get(null)) });
  for (const [where, area] of Object.entries({ localStorage, sessionStorage }))
    places.push({ where, text: textOf(Object.entries(area)) });
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    places.push({ where: `the cache ${name}`, text: textOf(requests.map(({ url }) => url)) });
  }
  places.push({ where: 'cookies of the extension’s pages', text: document.cookie });
  return places;
}
