// Answers to the messages that forget. The recorder forgets first, so that nothing that is under way or waits for the disk brings back what is gone;
// then the tables do, each time in one transaction.

import { collectorOf } from '../core/collector.ts';
import type { PageRequests } from '../core/contract.ts';
import type { Directory, TrackerKey } from '../core/model.ts';
import type { Handlers } from '../platform/messages.ts';
import type { CandorDatabase } from '../store/database.ts';
import { forgetEverything, forgetSite } from '../store/forget.ts';
import { forgetSpan, idsIn, isOfSpan } from '../store/forget-day.ts';
import { forgetOrganization } from '../store/forget-organization.ts';
import { forgetPaths, withoutPath } from '../store/forget-paths.ts';
import { ofOrganization, withoutOrganization } from '../store/of-organization.ts';
import { withoutSite } from '../store/without-site.ts';
import type { Writer } from '../store/write.ts';
import type { Recorder } from './recorder.ts';
import type { Router } from './router.ts';

interface Parts {
  database: CandorDatabase;
  directory: Directory;
  recorders: { ordinary: Recorder };
  router: Router;
  writer: Writer;
  /** Resolves once all that was observed is attributed, and saved or refused by the disk. */
  settled(): Promise<void>;
  /** Letters may be gone: sees of which answers there is to remind. */
  remind(): Promise<void>;
  /** History was forgotten. */
  forgotten(): void;
}

type ForgetRequests = Pick<
  PageRequests,
  'history.clear' | 'history.clearOrganization' | 'history.clearSpan' | 'pagePaths.forget'
>;

export function forgetHandlers(parts: Parts): Handlers<ForgetRequests> {
  const { database, directory, router, recorders, writer, settled, remind, forgotten } = parts;
  const owners = {
    collectorOf: (tracker: TrackerKey) => collectorOf(directory, tracker),
    ownerOf: (host: string) => directory.organizationOf(host),
  };
  return {
    'history.clear': async ({ site }) => {
      router.afterwards(() => recorders.ordinary.forget(site));
      await settled();
      const clear = () => {
        writer.change(withoutSite(site));
        return site === undefined ? forgetEverything(database) : forgetSite(database, site, owners.collectorOf);
      };
      const visits = await writer.alone(clear);
      await remind();
      forgotten();
      return { visits };
    },
    'history.clearOrganization': async ({ organization }) => {
      // Of some requests it is being learned whose they are.
      await settled();
      const of = ofOrganization(organization, owners);
      router.afterwards(() =>
        recorders.ordinary.forgetCollector(organization, ({ tracker, host }) =>
          tracker === undefined ? of.host(host) : of.tracker(tracker),
        ),
      );
      await settled();
      const requests = await writer.alone(() => {
        writer.change((observation) => withoutOrganization(observation, of));
        return forgetOrganization(database, organization, owners);
      });
      await remind();
      forgotten();
      return { requests };
    },
    'pagePaths.forget': async () => {
      await settled();
      const visits = await writer.alone(() => {
        writer.change(withoutPath);
        return forgetPaths(database);
      });
      return { visits };
    },
    'history.clearSpan': async (span) => {
      router.afterwards(() => recorders.ordinary.forgetSpan(span));
      await settled();
      const visits = await writer.alone(async () => {
        const gone = await idsIn(database, span, writer.waiting());
        writer.change((observation) => (isOfSpan(observation, span, gone) ? undefined : observation));
        return forgetSpan(database, span, owners.collectorOf);
      });
      forgotten();
      return { visits };
    },
  };
}
