// A browser with Candor, sent over the sites of the marked lab by an extension beside it, which does what only extensions may: open, discard,
// move and restore tabs. What the lab's server received is compared with what the store holds.

import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type Arrival, type MarkedLab, type ServedPage, startMarkedLab } from '../../lab/marked/server.ts';
import { type Auditor, startAuditor } from '../../src/auditor/auditor.ts';
import type { LaunchOptions } from '../../src/auditor/launch.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import { browsers } from './both-browsers.ts';
import { type Compared, compared, type Expected, nameOf } from './ground-truth-by-marks.ts';
import { stopBackground } from './stop-background.ts';
import { cutDown, type Tie, type Told, writeStream } from './streams.ts';
import { readTables, type Tables } from './tables.ts';

const companionFolder = fileURLToPath(new URL('../../lab/companion', import.meta.url));

/** Milliseconds that anything may take that a page or the browser is to do next. */
const PATIENCE = 20_000;

/** Milliseconds without any arrival that count as quiet. */
const QUIET = 150;

/** Milliseconds in which the browser tells of nothing, and nothing is on its way, that count as nothing to do. */
const SILENCE = 250;

/** Set by `npm run streams`: what each test did is kept, for tests that replay it. */
const RECORDING = process.env.CANDOR_RECORD !== undefined;

export class Course {
  #since = 0;
  #events: Told[] = [];

  readonly name: BrowserName;
  readonly lab: MarkedLab;
  readonly auditor: Auditor;
  readonly companion: Page;

  constructor(parts: Pick<Course, 'name' | 'lab' | 'auditor' | 'companion'>) {
    this.name = parts.name;
    this.lab = parts.lab;
    this.auditor = parts.auditor;
    this.companion = parts.companion;
  }

  /** Everything that arrives from here on is what `check` looks at. */
  begin(): void {
    this.#since = this.lab.arrivals.length;
  }

  /** Calls a function of the extension API, such as `tabs.create`, in the companion. */
  call<Result = unknown>(path: string, ...args: unknown[]): Promise<Result> {
    return this.companion.evaluate(callApi, path, args) as Promise<Result>;
  }

  /** Opens an address in a new tab, in front unless told otherwise. Resolves to the tab's id. */
  async open(url: string, properties: object = {}): Promise<number> {
    return (await this.call<{ id: number }>('tabs.create', { url, ...properties })).id;
  }

  async go(tabId: number, url: string): Promise<void> {
    await this.call('tabs.update', tabId, { url });
  }

  /** Runs code in the page that a tab shows, in its own world. */
  async run(tabId: number, code: string): Promise<void> {
    await this.companion.evaluate(runIn, tabId, code);
  }

  async close(...tabIds: number[]): Promise<void> {
    await this.call('tabs.remove', tabIds);
  }

  /** What has arrived since the beginning. */
  get arrivals(): Arrival[] {
    return this.lab.arrivals.slice(this.#since);
  }

  /** Resolves when so many requests of a kind have arrived since the beginning; to the last of them. */
  async until(how: string, times = 1): Promise<Arrival> {
    const ofKind = () => this.arrivals.filter((arrival) => arrival.how === how);
    await expect
      .poll(() => ofKind().length, { timeout: PATIENCE, message: `${how} × ${times}` })
      .toBeGreaterThanOrEqual(times);
    return ofKind()[times - 1]!;
  }

  /** Resolves when a page of an address that begins so has been served; to the newest. */
  async served(address: string, times = 1): Promise<ServedPage> {
    const ofAddress = () => this.lab.pages.filter(({ url }) => url.startsWith(address));
    await expect.poll(() => ofAddress().length, { timeout: PATIENCE, message: address }).toBeGreaterThanOrEqual(times);
    return ofAddress().at(-1)!;
  }

  /** Resolves when so many requests of a page have arrived. */
  async from(page: string, times: number, timeout = PATIENCE): Promise<void> {
    const ofPage = () => this.arrivals.filter(({ from }) => nameOf(from) === page).length;
    await expect.poll(ofPage, { timeout, message: page }).toBeGreaterThanOrEqual(times);
  }

  /** Resolves when nothing has arrived for a moment. */
  async quiet(): Promise<void> {
    let last = -1;
    const arrived = () => {
      const before = last;
      last = this.lab.arrivals.length;
      return last === before;
    };
    await expect.poll(arrived, { timeout: PATIENCE, interval: QUIET }).toBe(true);
  }

  /**
   * Stops the background when it has nothing to do, as browsers do, whatever is under way. One that is killed while it is told of events, as by a
   * crash, never hears of these: no browser says them again. What arrives at the server does not tell when that is: on a busy machine, a request takes
   * a second from its first event until then.
   */
  async stop(): Promise<void> {
    await this.quiet();
    const silent = async () => {
      await this.auditor.ask('recorder.settled', {});
      return this.companion.evaluate('silence()') as Promise<number>;
    };
    await expect.poll(silent, { timeout: PATIENCE, interval: QUIET }).toBeGreaterThan(SILENCE);
    await stopBackground(this.auditor);
  }

  async tables(): Promise<Tables> {
    await this.auditor.ask('recorder.settled', {});
    return readTables(this.auditor.desk);
  }

  /**
   * Asserts that every request which arrived is in the store once, on the visit of the document that sent it, and that the store holds no
   * other. Resolves to what was compared, once two looks in a row agree.
   */
  async check(expected: Expected = {}): Promise<Compared> {
    let last: Compared | undefined;
    await expect
      .poll(
        async () => {
          const before = last;
          last = await this.compared(expected);
          return [last.faults, JSON.stringify(before?.faults) === '[]'];
        },
        { timeout: PATIENCE, interval: 150 },
      )
      .toEqual([[], true]);
    if (RECORDING) await this.#record(expected);
    return last!;
  }

  /** What the server received, against what the store holds now. */
  async compared(expected: Expected): Promise<Compared> {
    return compared(this.arrivals, this.lab.pages, await this.tables(), await this.#hostsOfNoTab(), expected);
  }

  async #hostsOfNoTab(): Promise<ReadonlySet<string>> {
    return new Set((await this.companion.evaluate('getHostsOfNoTab()')) as string[]);
  }

  /** What the browser told of requests to some hosts, to whoever listens. */
  async toldOf(
    hosts: readonly string[],
  ): Promise<{ name: string; host: string; at: number; type?: string; tabId?: number }[]> {
    return this.companion.evaluate(`getTold(${JSON.stringify(hosts)})`) as ReturnType<Course['toldOf']>;
  }

  /** Nothing that was open before can send anything any more, and no event of it is recorded. */
  async clear(): Promise<void> {
    const tabs = await this.call<{ id: number; url: string }[]>('tabs.query', {});
    await this.close(...tabs.filter(({ url }) => url.startsWith('http')).map(({ id }) => id));
    await this.quiet();
    await this.#takeEvents();
    this.#events = [];
  }

  async #takeEvents(): Promise<void> {
    this.#events.push(...((await this.companion.evaluate('takeEvents()')) as Told[]));
  }

  async #record({ background = () => false, either = () => false }: Expected): Promise<void> {
    await this.#takeEvents();
    const ofNoTab = await this.#hostsOfNoTab();
    const tieOf = (arrival: Arrival): Tie => {
      if (background(arrival)) return 'background';
      return either(arrival) || ofNoTab.has(arrival.host) ? 'either' : 'page';
    };
    const { testPath = '', currentTestName = '' } = expect.getState();
    writeStream({
      browser: this.name,
      scenario: `${basename(testPath, '.test.ts')}: ${currentTestName.split(' > ').at(-1)}`,
      arrivals: this.arrivals.map((arrival) => {
        const { from, how, host } = arrival;
        return { from, how, host, tie: tieOf(arrival) };
      }),
      pages: this.lab.pages.filter(({ name }) => this.arrivals.some(({ from }) => nameOf(from) === name)),
      events: cutDown(this.#events),
    });
  }
}

/** Runs tests in both browsers (or those named), each with a course of its own that they share. */
export function onCourse(
  tests: (course: () => Course, name: BrowserName) => void,
  options: (name: BrowserName) => Partial<LaunchOptions> = () => ({}),
  names: readonly BrowserName[] = browsers,
): void {
  describe.each(names)('%s', (name) => {
    let course: Course | undefined;
    beforeAll(async () => {
      course = await startCourse(name, options(name));
    });
    if (RECORDING) beforeEach(() => course!.clear());
    afterAll(async () => {
      await course?.auditor.close();
      await course?.lab.close();
    });
    tests(() => {
      course!.begin();
      return course!;
    }, name);
  });
}

export async function startCourse(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Course> {
  const lab = await startMarkedLab();
  const resolve = { host: '127.0.0.1', port: lab.port };
  const auditor = await startAuditor({
    browser: name,
    headless: true,
    resolve,
    otherExtensions: [companionFolder],
    ...options,
  });
  const companion = await auditor.openAt(`${auditor.otherRoots[0]}desk.html`);
  return new Course({ name, lab, auditor, companion });
}

interface ExtensionApi {
  chrome: Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
  browser?: ExtensionApi['chrome'];
}

function callApi(path: string, args: unknown[]): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as ExtensionApi;
  const [namespace = '', method = ''] = path.split('.');
  return (browser ?? chrome)[namespace]![method]!(...args);
}

async function runIn(tabId: number, code: string): Promise<void> {
  const { browser, chrome } = globalThis as unknown as ExtensionApi;
  await (browser ?? chrome).scripting!.executeScript!({
    target: { tabId },
    world: 'MAIN',
    // A page may go on loading for as long as it likes.
    injectImmediately: true,
    args: [code],
    // biome-ignore lint/security/noGlobalEval: the lab's own pages, told what to do by the lab's own tests
    func: (text: string) => void globalThis.eval(text),
  });
}
