// The settings of another Candor, taken over from a file: each is set as if the person had set it on its page.

import type { PageRequests } from '../core/contract.ts';
import type { Site } from '../core/model.ts';
import type { Handlers } from '../platform/messages.ts';
import { changeSettings, settingsFrom, storedSettings } from '../platform/settings.ts';
import type { Gpc } from './gpc.ts';
import type { Recording } from './recording-handlers.ts';

interface Parts {
  recording: Pick<Recording, 'ignore' | 'applyRetention'>;
  watchPages(on: boolean): Promise<void>;
  keepPaths(on: boolean): Promise<void>;
  gpc: Pick<Gpc, 'set'>;
}

/** A pause is of this browser and of now: it is left as it is. */
export function takeOverHandlers(parts: Parts): Handlers<Pick<PageRequests, 'settings.takeOver'>> {
  return {
    'settings.takeOver': async ({ stored }) => {
      const { paused: _, gpc, gpcExceptions, pageEvidence, pagePaths, ...rest } = settingsFrom(stored);
      const { ignoredSites: before } = await storedSettings();
      // First what a browser can refuse.
      await parts.gpc.set({ gpc, gpcExceptions });
      await changeSettings(rest);
      await parts.recording.ignore(changesOf(before, rest.ignoredSites));
      await parts.keepPaths(pagePaths);
      await parts.watchPages(pageEvidence);
      await parts.recording.applyRetention();
      return undefined;
    },
  };
}

/** Sites of which nothing is to be recorded any more: true; or something again. */
function changesOf(before: readonly Site[], now: readonly Site[]): Map<Site, boolean> {
  return new Map([
    ...before.filter((site) => !now.includes(site)).map((site) => [site, false] as const),
    ...now.filter((site) => !before.includes(site)).map((site) => [site, true] as const),
  ]);
}
