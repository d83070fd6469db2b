// What becomes of the recording as the person changes what is to be recorded.

import type { Site } from '../core/model.ts';
import { changeSettings } from '../platform/settings.ts';
import type { Allowed } from './allowed.ts';
import type { Badges } from './badges.ts';
import type { Banners } from './banners.ts';
import type { Recorders } from './recorders.ts';
import type { Recording } from './recording-handlers.ts';
import type { Router } from './router.ts';
import type { TypedValues } from './typed-values.ts';

export interface Affected {
  router: Router;
  recorders: Recorders;
  allowed: Pick<Allowed, 'ignores'>;
  typed: Pick<TypedValues, 'forget'>;
  banners: Pick<Banners, 'forget'>;
  badges: Pick<Badges, 'renew'>;
  /** Begins to observe anew, or not, as the settings say. */
  start(): Promise<void>;
}

export interface RecordingChanges extends Pick<Recording, 'restart' | 'endAll' | 'ignore'> {
  /** Whether visits are to hold the paths of their pages. */
  keepPaths(on: boolean): Promise<void>;
  /** Whether to look at what scripts do, and at what is typed. */
  watchPages(on: boolean): Promise<void>;
}

export function recordingChanges(affected: Affected): RecordingChanges {
  const { router, recorders, allowed, typed, banners, badges, start } = affected;

  function endAll(): void {
    recorders.endAll(Date.now());
    typed.forget();
    banners.forget();
  }

  function apply(changes: ReadonlyMap<Site, boolean>): void {
    for (const [site, isIgnored] of changes)
      for (const recorder of [recorders.ordinary, recorders.private])
        if (isIgnored) recorder.endSite(site, Date.now());
        else if (allowed.ignores(site)) recorder.forget(site);
  }

  return {
    async restart() {
      await start();
      badges.renew();
    },
    endAll: () => router.afterwards(endAll),
    async ignore(changes) {
      // Pages of a site that is recorded again are found anew.
      router.afterwards(() => apply(changes));
      await start();
      badges.renew();
    },
    async keepPaths(pagePaths) {
      await changeSettings({ pagePaths });
      await start();
    },
    async watchPages(pageEvidence) {
      await changeSettings({ pageEvidence });
      if (!pageEvidence) typed.forget();
      await start();
    },
  };
}
