// npm start: the product at its main job. With a display: a browser with Candor on the lab's shop, and the popup's page beside
// it. Without: the lab's sites are audited, and the report is printed.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLab } from '../lab/server.ts';
import { audit } from '../src/auditor/audit.ts';
import { startAuditor } from '../src/auditor/auditor.ts';
import { root } from '../src/auditor/extension.ts';
import { findBrowser } from '../src/auditor/find-browser.ts';
import type { BrowserName } from '../src/auditor/options.ts';
import { reportHtml } from '../src/core/report/html.ts';
import { reportJson } from '../src/core/report/json.ts';
import { provideBrowser } from './provide-browser.ts';
import { summaryOf } from './summary.ts';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function someBrowser(): Promise<BrowserName> {
  const found = (['chromium', 'firefox'] as const).find(findBrowser);
  if (found === undefined) await provideBrowser('chromium');
  return found ?? 'chromium';
}

async function show(browser: BrowserName, resolve: { host: string; port: number }, shop: string): Promise<void> {
  const auditor = await startAuditor({ browser, resolve, headless: false });
  await auditor.visit(shop, 20);
  const tabId = await auditor.tabIdOf(shop);
  await auditor.open(`src/popup/index.html?tab=${tabId}`);
  console.log('Candor is open on the lab’s shop, with the popup’s page beside it. Close the browser to end.');
  await new Promise((closed) => auditor.browser.once('disconnected', closed));
}

async function print(
  browser: BrowserName,
  resolve: { host: string; port: number },
  addresses: string[],
): Promise<void> {
  const report = await audit({ addresses, browser, choice: 'none', wait: 20, resolve }, (line) => console.error(line));
  const folder = join(root, 'dist', 'report');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'candor-report.html'), reportHtml(report));
  writeFileSync(join(folder, 'candor-report.json'), reportJson(report));
  console.log(`\n${summaryOf(report)}\n`);
  console.log(`The report to read or print: ${join(folder, 'candor-report.html')}`);
  console.log(`The same for programs:       ${join(folder, 'candor-report.json')}`);
  if (!report.audit?.every(({ visited }) => visited)) process.exitCode = 1;
}

try {
  const browser = await someBrowser();
  console.error('Starting the lab (the first time its SDKs are bundled, which takes some seconds) …');
  const lab = await startLab();
  try {
    const resolve = { host: '127.0.0.1', port: lab.port };
    const addresses = lab.sites.map(({ site }) => lab.url(site));
    console.error(`The lab serves ${addresses.join(' ')}`);
    if (hasDisplay) await show(browser, resolve, lab.url('shop.example'));
    else await print(browser, resolve, addresses);
  } finally {
    await lab.close();
  }
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
