// Answers to what content scripts tell and ask. What a page's scripts say may be forged: it is parsed before anything is made of it.

import { signalsIn } from '../core/consent/reading.ts';
import type { ContentReports } from '../core/contract.ts';
import type { Site } from '../core/model.ts';
import { parseSummary } from '../core/page-evidence/summary.ts';
import { hostnameOf } from '../core/site.ts';
import type { Handlers } from '../platform/messages.ts';
import type { Allowed } from './allowed.ts';
import type { Banners } from './banners.ts';
import type { OnDemand } from './on-demand.ts';
import { evidenceIn, type Knowledge } from './page-evidence.ts';
import type { Recorder } from './recorder.ts';
import type { Router } from './router.ts';
import { speakerOf } from './speaker.ts';
import type { TypedValues } from './typed-values.ts';

export interface Hearers {
  router: Router;
  allowed: Allowed;
  banners: Banners;
  onDemand: OnDemand;
  typed: TypedValues;
  knowledge: Knowledge;
}

export function contentHandlers(hearers: Hearers): Handlers<ContentReports> {
  return { ...consentHandlers(hearers), ...bannerHandlers(hearers), ...typedHandlers(hearers), ...evidence(hearers) };
}

type Of<Kind extends keyof ContentReports> = Handlers<Pick<ContentReports, Kind>>;

function consentHandlers({
  router,
  allowed,
  banners,
  onDemand,
}: Hearers): Of<'consent.read' | 'consent.sign' | 'consent.opens'> {
  return {
    'consent.read': (raw, sender) => {
      const { documentId } = sender as { documentId?: string };
      const tabId = sender.tab?.id;
      const signals = signalsIn(raw);
      const [first] = signals;
      if (tabId === undefined || sender.frameId !== 0 || !first) return undefined;
      banners.heard(tabId, signals);
      const job = (recorder: Recorder) => recorder.takeSignals(signals, documentId, tabId);
      // By its time: what woke the worker may be told to it before the commit of the page that it is of.
      router.route(tabId, sender.tab?.incognito, job, first.at);
      return undefined;
    },
    'consent.sign': async (_, sender) => {
      const asking = speakerOf(sender);
      return asking !== undefined && (await allowed.recording()) && onDemand.consent(asking);
    },
    'consent.opens': async (raw, sender) => {
      const asking = speakerOf(sender);
      return asking !== undefined && (await allowed.recording()) && onDemand.reader(asking, raw);
    },
  };
}

function bannerHandlers({ banners }: Hearers): Of<'banner.watch' | 'banner.said'> {
  return {
    'banner.watch': async (_, sender) => {
      const speaker = speakerOf(sender);
      if (speaker) await banners.watch(speaker);
      return undefined;
    },
    'banner.said': (raw, sender) => {
      const speaker = speakerOf(sender);
      return speaker && banners.said(raw, speaker);
    },
  };
}

function typedHandlers({ allowed, onDemand, typed }: Hearers): Of<'typed.sign' | 'typed.key' | 'typed.value'> {
  return {
    'typed.sign': async (event, sender) => {
      const asking = speakerOf(sender);
      if (!asking || !(await allowed.mayWatchTyping(asking.site))) return false;
      // Whoever only enters a field types nothing yet; otherwise what is sent from now on is looked at.
      if (event !== 'focusin') typed.keyOf(asking.tabId);
      return onDemand.typed(asking);
    },
    'typed.key': async (_, sender) => {
      const speaker = speakerOf(sender);
      return speaker && (await allowed.mayWatchTyping(speaker.site)) ? typed.keyOf(speaker.tabId) : undefined;
    },
    'typed.value': (raw, { tab, frameId }) => tab?.id !== undefined && typed.told(tab.id, raw, frameId !== 0),
  };
}

function evidence({ router, allowed, knowledge }: Hearers): Of<'pageEvidence.read'> {
  return {
    'pageEvidence.read': (raw, sender) => {
      const { documentId, origin } = sender as { documentId?: string; origin?: string };
      const tabId = sender.tab?.id;
      const host = hostnameOf(sender.url ?? '') ?? hostnameOf(origin ?? '');
      const summary = parseSummary(raw);
      if (tabId === undefined || host === undefined || !summary) return undefined;
      const found = (site: Site) => evidenceIn(summary, host, site, knowledge);
      const job = (recorder: Recorder) => {
        // Pages that were open when it was switched off go on until they are left.
        if (allowed.watchesPages()) recorder.takeEvidence(found, { documentId, tabId, host });
      };
      router.route(tabId, sender.tab?.incognito, job, summary.at);
      return undefined;
    },
  };
}
