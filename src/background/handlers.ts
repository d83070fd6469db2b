// Answers to the messages of core/contract.ts.

import type { PageRequests, TabState } from '../core/contract.ts';
import type { Directory } from '../core/model.ts';
import { buildReport } from '../core/report/report.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { about } from '../platform/about.ts';
import { browser } from '../platform/browser.ts';
import type { Handlers } from '../platform/messages.ts';
import { readSettings } from '../platform/settings.ts';
import type { CandorDatabase } from '../store/database.ts';
import { forgetEverything, forgetSite } from '../store/forget.ts';
import { factsInScope } from '../store/read.ts';
import type { Writer } from '../store/write.ts';
import { collectorOf } from './observer.ts';
import type { Recorder } from './recorder.ts';

export interface Parts {
  database: CandorDatabase;
  directory: Directory;
  knowledgeVersion: string;
  recorder: Recorder;
  writer: Writer;
  setPaused(paused: boolean): Promise<void>;
}

export function pageHandlers(parts: Parts): Handlers<PageRequests> {
  const { database, directory, recorder, writer } = parts;
  return {
    'tab.state': ({ tabId }) => tabState(parts, tabId),
    'recording.pause': async ({ paused }) => {
      await parts.setPaused(paused);
      return undefined;
    },
    'history.clear': async ({ site }) => {
      recorder.forget(site);
      await recorder.settled(Date.now());
      const organizationOf = (tracker: string) => collectorOf(directory, tracker);
      const clear = () =>
        site === undefined ? forgetEverything(database) : forgetSite(database, site, organizationOf);
      return { visits: await writer.alone(clear) };
    },
    'recorder.settled': async () => {
      await recorder.settled(Date.now());
      return writer.health();
    },
    'report.build': async (scope) => {
      await recorder.settled(Date.now());
      const facts = await factsInScope(scope, database);
      const { version, browser: name } = about();
      const knowledgeVersion = parts.knowledgeVersion;
      return buildReport(facts, {
        generatedAt: Date.now(),
        version,
        browser: name,
        knowledgeVersion,
        scope,
        directory,
      });
    },
  };
}

async function tabState({ recorder, writer }: Parts, tabId: number): Promise<TabState> {
  // A tab that was closed, or never was one.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return { kind: 'not-a-web-page' };
  if (tab.incognito) return { kind: 'private' };
  const site = tab.url && /^https?:/.test(tab.url) ? siteOf(hostnameOf(tab.url) ?? '') : null;
  if ((await readSettings()).paused) return { kind: 'paused', site };
  if (site === null) return { kind: 'not-a-web-page' };
  const known = recorder.visitOf(tabId);
  return known ? { kind: 'visit', ...known, health: writer.health() } : { kind: 'waiting', site };
}
