// The background that runs in a browser now, and how to stop it.

import type { CDPSession, Target } from 'puppeteer-core';
import type { Auditor } from '../../../src/auditor/auditor.ts';
import type { Noted } from './timed-extension.ts';

/** Chromium's worker; undefined while none runs. */
export function workerOf({ browser, extensionRoot }: Auditor): Target | undefined {
  return browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionRoot));
}

export async function sessionOf(auditor: Auditor): Promise<CDPSession> {
  const worker = workerOf(auditor);
  if (!worker) throw new Error('The worker does not run');
  return worker.createCDPSession();
}

/** What the background has noted; undefined while it does not run, or has not noted all. */
export async function notedBy(auditor: Auditor): Promise<Noted | undefined> {
  const noted = await (auditor.extensionRoot.startsWith('moz-extension:')
    ? auditor.desk.evaluate(notedByEventPage)
    : notedByWorker(auditor).catch(() => undefined));
  return noted?.evaluated === undefined ? undefined : noted;
}

async function notedByWorker(auditor: Auditor): Promise<Noted | undefined> {
  const worker = await workerOf(auditor)?.worker();
  return worker?.evaluate('globalThis.benchNoted') as Promise<Noted | undefined>;
}

/** Runs in a page of the extension, in Firefox. */
function notedByEventPage(): Noted | undefined {
  const { extension } = (globalThis as unknown as { browser: { extension: { getViews(): Window[] } } }).browser;
  const view = extension.getViews().find(({ location }) => location.pathname.includes('_generated_background_page'));
  const noted = (view as (Window & { benchNoted?: Noted }) | undefined)?.benchNoted;
  return noted && { ...noted };
}
