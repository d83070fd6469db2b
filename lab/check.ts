// Does each page really send what its manifest says? `npx tsx lab/check.ts [site…] [--browser chromium|firefox] [--answers] [--capture FILE]`

import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { capture } from './capture.ts';
import { attribute, differences } from './compare.ts';
import { type BrowserName, launch } from './drive.ts';
import type { LabPage, LabSite } from './model.ts';
import { loadRecogniser, type Recogniser } from './recogniser.ts';
import { type Lab, startLab } from './server.ts';
import { type AnswerGiven, type VisitSeen, visit } from './visit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string' }, answers: { type: 'boolean', default: false }, capture: { type: 'string' } },
});

interface Bench {
  lab: Lab;
  browser: Browser;
  browserName: BrowserName;
  recognise: Recogniser;
}

async function main(): Promise<number> {
  const browsers: BrowserName[] =
    values.browser === undefined ? ['chromium', 'firefox'] : [values.browser as BrowserName];
  const lab = await startLab();
  const recognise = await loadRecogniser();
  let wrong = 0;
  for (const browserName of browsers) {
    const browser = await launch(browserName, lab.port);
    for (const site of lab.sites) {
      if (positionals.length === 0 || positionals.includes(site.site))
        wrong += await checkSite({ lab, browser, browserName, recognise }, site);
    }
    await browser.close();
  }
  await lab.close();
  return wrong;
}

async function checkSite(bench: Bench, site: LabSite): Promise<number> {
  let wrong = 0;
  for (const page of site.pages) wrong += await checkVisit(bench, site, page, 'none');
  const [first] = site.pages;
  if (!values.answers || !site.consentManager || !first) return wrong;
  for (const answer of ['accept', 'refuse'] as const) wrong += await checkVisit(bench, site, first, answer);
  return wrong;
}

async function checkVisit(bench: Bench, site: LabSite, page: LabPage, answer: AnswerGiven): Promise<number> {
  const seen = await visit(bench.lab, bench.browser, { site, path: page.path, answer });
  const found = compared(bench, site, page, answer, seen);
  const where = `${bench.browserName} ${site.site}${page.path}${answer === 'none' ? '' : ` ${answer}`}`;
  console.log(
    `${found.length === 0 ? 'as stated' : 'DIFFERENT'}  ${where}  (${seen.before.length} requests, last after ${seen.settledAfter} ms)`,
  );
  for (const sentence of found) console.log(`           ${sentence}`);
  return found.length;
}

function compared(bench: Bench, site: LabSite, page: LabPage, answer: AnswerGiven, seen: VisitSeen): string[] {
  const { trackers, unrecognised } = page.truth;
  const before = attribute(site, seen.before, bench.recognise);
  const after = attribute(site, seen.after, bench.recognise);
  const leaving = attribute(site, seen.leaving, bench.recognise);
  if (values.capture !== undefined) {
    const context = { site: site.site, page: page.path, browser: bench.browserName };
    capture(values.capture, { ...context, phase: 'before' }, before);
    capture(values.capture, { ...context, phase: answer }, after);
    capture(values.capture, { ...context, phase: 'leaving' }, leaving);
  }
  const known = new Set([...before, ...after].map(({ receiver }) => receiver?.key));
  const late = leaving
    .filter(({ receiver }) => !known.has(receiver?.key))
    .map(({ request }) => `${request.host} was contacted only on leaving`);
  const stated =
    answer === 'accept' ? site.afterAnswer?.accepted : answer === 'refuse' ? site.afterAnswer?.refused : [];
  const browser = bench.browserName;
  const answered = differences(after, { browser, trackers: stated ?? [], unrecognised: [] }).map(
    (sentence) => `after the answer: ${sentence}`,
  );
  return [...differences(before, { browser, trackers, unrecognised }), ...answered, ...late];
}

process.exitCode = (await main()) === 0 ? 0 : 1;
