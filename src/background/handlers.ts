// Answers to the messages of core/contract.ts.

import type { PageRequests, TabState } from '../core/contract.ts';
import type { FullDirectory } from '../core/recognition/directory.ts';
import { buildReport } from '../core/report/report.ts';
import { letterChange, newLetter } from '../core/rights/new-letter.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { about } from '../platform/about.ts';
import { browser } from '../platform/browser.ts';
import type { Handlers } from '../platform/messages.ts';
import { maySeeSites } from '../platform/permissions.ts';
import { changeSettings, languageChoices, readSettings, type Settings } from '../platform/settings.ts';
import type { CandorDatabase } from '../store/database.ts';
import { changeLetter, forgetLetter, saveLetter } from '../store/letters.ts';
import type { Memory } from '../store/memory.ts';
import { factsInScope, unattributedIn } from '../store/read.ts';
import { optOutsSince } from '../store/read-opt-outs.ts';
import type { Writer } from '../store/write.ts';
import type { Banners } from './banners.ts';
import { forgetHandlers } from './forget-handlers.ts';
import { type Gpc, promiseOf } from './gpc.ts';
import { mergeHandlers } from './merge-handlers.ts';
import { optOutHandlers } from './opt-out-handlers.ts';
import type { Recorder } from './recorder.ts';
import { type Recording, recordingHandlers } from './recording-handlers.ts';
import type { Router } from './router.ts';
import { waysInTab } from './site-ways.ts';
import { takeOverHandlers } from './take-over-settings.ts';

export interface Parts {
  database: CandorDatabase;
  directory: FullDirectory;
  knowledgeVersion: string;
  recorders: { ordinary: Recorder; private: Recorder };
  router: Router;
  /** Of private windows. */
  memory: () => Memory;
  writer: Writer;
  banners: Banners;
  recording: Recording;
  watchPages(on: boolean): Promise<void>;
  keepPaths(on: boolean): Promise<void>;
  /** History was forgotten. */
  forgotten(): void;
  /** Reminds of what is overdue by now. */
  remind(): Promise<void>;
  gpc: Gpc;
}

export function pageHandlers(parts: Parts): Handlers<PageRequests> {
  const { database, directory, router, recorders, writer, banners } = parts;

  /** Resolves once all that was observed is attributed, and saved or refused by the disk. */
  async function settled(): Promise<void> {
    await router.settled();
    await Promise.all([recorders.ordinary.settled(Date.now()), recorders.private.settled(Date.now())]);
    await writer.settled();
  }

  /** Changes letters when no other write is in flight, and sees what there is to be reminded of then. */
  async function withLetters(job: () => Promise<void>): Promise<undefined> {
    await writer.alone(job);
    await parts.remind();
    return undefined;
  }

  return {
    'tab.state': ({ tabId }) => tabState(parts, tabId),
    ...recordingHandlers(parts.recording),
    'pageEvidence.watch': async ({ on }) => {
      await parts.watchPages(on);
      return undefined;
    },
    'pagePaths.keep': async ({ on }) => {
      await parts.keepPaths(on);
      return undefined;
    },
    'look.choose': async (look) => {
      await changeSettings(lookIn(look));
      return undefined;
    },
    'gpc.send': async ({ on }) => {
      await parts.gpc.send(on);
      return undefined;
    },
    'gpc.except': async ({ site, excepted }) => {
      await parts.gpc.except(site, excepted);
      return undefined;
    },
    'gpc.promise': ({ tabId, site }) => promiseOf(tabId, site),
    'region.say': async ({ region }) => {
      await changeSettings({ region });
      return undefined;
    },
    ...forgetHandlers({ ...parts, settled }),
    // A worker that was just woken has to know what the last one knew.
    'banner.state': async ({ tabId }) => {
      await router.settled();
      return banners.state(tabId);
    },
    'banner.answer': async ({ tabId, answer, by }) => {
      await router.settled();
      return banners.answer(tabId, answer, by);
    },
    'banner.reopen': async ({ tabId }) => {
      await router.settled();
      return banners.reopen(tabId);
    },
    'banner.refuseAll': async ({ on }) => {
      await changeSettings({ refuseBanners: on });
      return undefined;
    },
    'recorder.settled': async () => {
      await settled();
      return writer.health();
    },
    ...mergeHandlers({ ...parts, settled }),
    ...takeOverHandlers(parts),
    ...optOutHandlers(database, writer),
    'site.ways': ({ tabId }) => waysInTab(tabId, directory),
    'report.build': async (scope) => {
      await settled();
      const facts = await factsInScope(scope, database);
      const { version, browser: name } = about();
      const knowledgeVersion = parts.knowledgeVersion;
      return buildReport(facts, await unattributedIn(scope, database), {
        generatedAt: Date.now(),
        version,
        browser: name,
        knowledgeVersion,
        scope,
        directory,
        region: (await readSettings()).region,
        optedOut: await optOutsSince(directory, undefined, database),
      });
    },
    'letters.save': async (raw) => {
      const letter = newLetter(raw, { id: crypto.randomUUID(), createdAt: Date.now() });
      await withLetters(() => saveLetter(database, letter));
      return { id: letter.id };
    },
    'letters.change': ({ id, change }) => withLetters(() => changeLetter(database, id, letterChange(change))),
    'letters.forget': ({ id }) => withLetters(() => forgetLetter(database, id)),
  };
}

/** Throws for a language that Candor does not speak. */
function lookIn({ language, ...look }: PageRequests['look.choose']['in']): Partial<Settings> {
  if (language === undefined) return look;
  const known = languageChoices.find((choice) => choice === language);
  if (known === undefined) throw new Error(`Candor does not speak “${language}”.`);
  return { ...look, language: known };
}

async function tabState({ recorders, router, memory, writer }: Parts, tabId: number): Promise<TabState> {
  // A tab that was closed, or never was one.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return { kind: 'not-a-web-page' };
  if (!(await maySeeSites())) return { kind: 'not-allowed' };
  const site = tab.url && /^https?:/.test(tab.url) ? siteOf(hostnameOf(tab.url) ?? '') : null;
  const { paused, ignoredSites } = await readSettings();
  if (paused) return { kind: 'paused', site, pause: paused };
  if (site !== null && ignoredSites.includes(site)) return { kind: 'ignored', site };
  // Opening a page of the extension may be what woke the worker.
  await router.settled();
  if (tab.incognito) {
    const visit = recorders.private.visitOf(tabId)?.visit;
    const facts = visit === undefined ? undefined : memory().visitFacts(visit);
    return { kind: 'private', site, ...(facts && { facts }) };
  }
  if (site === null) return { kind: 'not-a-web-page' };
  const known = recorders.ordinary.visitOf(tabId);
  return known ? { kind: 'visit', ...known, health: writer.health() } : { kind: 'waiting', site };
}
