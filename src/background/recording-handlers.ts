// Answers to the messages on what is recorded, and for how long it is kept.

import type { PageRequests } from '../core/contract.ts';
import type { Site } from '../core/model.ts';
import { canBeIgnored, MOST_IGNORED, type Pause, pauseFor } from '../core/recording.ts';
import type { Handlers } from '../platform/messages.ts';
import { changeSettings, type Settings, storedSettings } from '../platform/settings.ts';

export interface Recording {
  /** The settings have changed: records, or does not. */
  restart(): Promise<void>;
  /** Ends what is recorded now, of all pages. */
  endAll(): void;
  /** Has a pause end by itself. */
  schedulePause(pause: Pause | false): Promise<void>;
  /** Deletes what is older than is to be kept. */
  applyRetention(): Promise<void>;
  /** Nothing more is recorded of a site: true; or of its pages that are open is from now on. */
  ignore(changes: ReadonlyMap<Site, boolean>): Promise<void>;
}

type RecordingRequests = Pick<PageRequests, 'recording.pause' | 'recording.keep' | 'site.ignore'>;

export function recordingHandlers(recording: Recording): Handlers<RecordingRequests> {
  return {
    'recording.pause': async ({ pause: choice }) => {
      const pause = choice !== false && pauseFor(choice, Date.now());
      await changeSettings({ paused: pause });
      await recording.schedulePause(pause);
      if (pause) recording.endAll();
      await recording.restart();
      return undefined;
    },
    'recording.keep': async ({ retention }) => {
      await changeSettings({ retention });
      await recording.applyRetention();
      return undefined;
    },
    'site.ignore': async ({ site, ignored }) => {
      await changeSettings(ignoring(await storedSettings(), site, ignored));
      await recording.ignore(new Map([[site, ignored]]));
      return undefined;
    },
  };
}

function ignoring({ ignoredSites }: Settings, site: string, ignored: boolean): Pick<Settings, 'ignoredSites'> {
  const others = ignoredSites.filter((other) => other !== site);
  if (!ignored) return { ignoredSites: others };
  if (!canBeIgnored(site)) throw new Error(`“${site}” is no site.`);
  if (others.length >= MOST_IGNORED) throw new Error(`${MOST_IGNORED} sites are left out already; take one out first.`);
  return { ignoredSites: [...others, site] };
}
