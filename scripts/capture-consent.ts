// npm run consent:capture: answers the real consent managers of the lab in Chromium, in every way, and keeps what they write in
// tests/fixtures/consent-managers. What the record is to say stands in lab/managers/answers.ts, not in what Candor reads from it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../lab/drive.ts';
import { press, type RealManager, realManagers } from '../lab/managers/answers.ts';
import { asker } from '../lab/managers/asking.ts';
import { addressOf, startLab } from '../lab/server.ts';
import { root } from '../src/auditor/extension.ts';
import { type Look, type PageRecord, statementsIn } from '../src/core/consent/managers/look.ts';
import { managers } from '../src/core/consent/managers/registry.ts';
import type { ConsentCategory } from '../src/core/model.ts';

const folder = join(root, 'tests/fixtures/consent-managers');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const today = new Date().toISOString().slice(0, 10);

/** What the page holds of one manager: as the relay looks, without the extension. */
async function lookAt(page: Page, key: string): Promise<Look> {
  const { records, elements, globals } = managers.find((manager) => manager.key === key)!;
  return page.evaluate(
    (names, ids, globalNames) => ({
      records: names.flatMap((record): PageRecord[] => {
        const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${record.name}=`));
        const value =
          record.in === 'cookie' ? cookie?.slice(record.name.length + 1) : localStorage.getItem(record.name);
        return value === undefined || value === null ? [] : [{ ...record, value }];
      }),
      elements: ids.filter((id) => document.getElementById(id) !== null),
      globals: globalNames.filter((name) => name in window),
    }),
    [...records],
    [...elements],
    [...globals],
  );
}

async function capture(
  browser: Browser,
  manager: RealManager,
  state: string,
  selectors: string[] | undefined,
): Promise<Look> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(addressOf(asker, manager.page), { waitUntil: 'load' });
  await page.waitForSelector(manager.asks, { timeout: 20_000 });
  if (selectors) {
    await press(page, selectors.slice(0, -1));
    // Some write before anybody has answered.
    const before = JSON.stringify((await lookAt(page, manager.key)).records);
    await press(page, selectors.slice(-1));
    const isNew = async () => JSON.stringify((await lookAt(page, manager.key)).records) !== before;
    await waitFor(isNew, `${manager.key} ${state}`);
  }
  const look = await lookAt(page, manager.key);
  await context.close();
  return look;
}

async function waitFor(condition: () => Promise<boolean>, what: string): Promise<void> {
  const until = Date.now() + 20_000;
  // A page may be opening anew because of the answer.
  while (!(await condition().catch(() => false)))
    if (Date.now() > until) throw new Error(`Nothing was written: ${what}`);
}

function keep(manager: RealManager, state: string, look: Look, expected: object): void {
  const origin = `captured from ${manager.package} ${devDependencies[manager.package]} in Chromium`;
  mkdirSync(join(folder, manager.key), { recursive: true });
  const text = JSON.stringify({ origin, date: today, look, expected }, null, 2);
  writeFileSync(join(folder, manager.key, `${state}.json`), `${text}\n`);
}

/** In the order in which the record has them, which is no part of what it says. */
function inOrder(categories: readonly ConsentCategory[], { records }: Look): ConsentCategory[] {
  // Purposes of a TC string are bits: no name of theirs is in it, and they stay as they are.
  const at = ({ name }: ConsentCategory) => (/^\d/.test(name) ? 0 : (records[0]?.value.indexOf(name) ?? 0));
  return [...categories].sort((a, b) => at(a) - at(b));
}

/** A time in a record must be that of the answer just given. */
function chosenAtIn(key: string, look: Look): { chosenAt?: number } {
  const chosenAt = statementsIn(look).find(({ manager }) => manager === key)?.reading.chosenAt;
  if (chosenAt === undefined) return {};
  if (Math.abs(Date.now() - chosenAt) > 30_000) throw new Error(`${key} says that it was answered at ${chosenAt}`);
  return { chosenAt };
}

const lab = await startLab();
const browser = await launch('chromium', lab.port);
try {
  for (const manager of realManagers) {
    for (const [state, { press: selectors, categories, ...expected }] of Object.entries(manager.answers)) {
      const look = await capture(browser, manager, state, selectors);
      keep(manager, state, look, {
        ...expected,
        ...(categories && { categories: inOrder(categories, look) }),
        ...chosenAtIn(manager.key, look),
      });
      console.log(
        `${manager.key} ${state}: ${look.records.map(({ in: place, name }) => `${place} ${name}`).join(', ')}`,
      );
    }
    if (!manager.answers.accepted) continue;
    const look = await capture(browser, manager, 'no-answer', undefined);
    const traces = look.records.length + look.elements.length + look.globals.length;
    const status = look.records.length > 0 ? 'default' : 'none';
    if (traces > 0) keep(manager, 'no-answer', look, { choice: 'undecided', status });
    console.log(`${manager.key} no-answer: ${JSON.stringify(look)}`);
  }
} finally {
  await browser.close();
  await lab.close();
}
