// What the person lets Candor do now. Parts that outlast a change of the settings ask here each time.

import type { Site } from '../core/model.ts';
import type { Settings } from '../platform/settings.ts';

export interface Allowed {
  /** Resolves to whether Candor records; asked for by what must not be done while it is paused. */
  recording(): Promise<boolean>;
  /** Nothing is recorded of this site. False until it is known whether Candor records, and so is all that follows. */
  ignores(site: Site): boolean;
  /** Whether the paths of pages are kept. */
  keepsPaths(): boolean;
  /** Whether to look into pages: at what scripts do, and at what is typed. */
  watchesPages(): boolean;
  /** The same, once it is known, and while Candor records. */
  mayLookIntoPages(): Promise<boolean>;
  mayWatchTyping(site: Site): Promise<boolean>;
  /** It is being learned whether Candor records. */
  learning(records: Promise<boolean>): void;
  set(settings: Pick<Settings, 'ignoredSites' | 'pageEvidence' | 'pagePaths'>): void;
}

export function createAllowed(): Allowed {
  let recording: Promise<boolean> = Promise.resolve(false);
  let ignored: ReadonlySet<Site> = new Set();
  let watchesPages = false;
  let keepsPaths = false;

  const mayLookIntoPages = async () => (await recording) && watchesPages;

  return {
    recording: () => recording,
    ignores: (site) => ignored.has(site),
    keepsPaths: () => keepsPaths,
    watchesPages: () => watchesPages,
    mayLookIntoPages,
    mayWatchTyping: async (site) => (await mayLookIntoPages()) && !ignored.has(site),
    learning(records) {
      recording = records;
    },
    set({ ignoredSites, pageEvidence, pagePaths }) {
      watchesPages = pageEvidence;
      keepsPaths = pagePaths;
      ignored = new Set(ignoredSites);
    },
  };
}
