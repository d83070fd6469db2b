// All of a site's collectors that offer an opt-out, as a list to go through: open, mark as done, next.

import type { Instant, OrganizationKey } from '../model.ts';
import type { OptOut } from '../report/rights-types.ts';
import { mostTellingFirst } from '../report/telling.ts';
import type { Collector } from '../report/types.ts';
import { hostnameOf } from '../site.ts';
import type { GuideState, OptedOut } from './opted-out.ts';

export interface Step {
  organization: NamedOrganization;
  /** The best that is known; where one was done already or is opened, that one. */
  optOut: OptOut;
  host: string;
  state: 'done' | 'skipped' | 'open';
  /** Present where it is done. */
  doneAt?: Instant;
}

export interface NamedOrganization {
  key: OrganizationKey;
  name: string;
}

export interface Guide {
  /** By the most telling that was taken. */
  steps: Step[];
  /** The step to take now. Absent where none is left. */
  now?: Step;
  /** It was opened, and waits to be marked. */
  opened: boolean;
  skipped: OrganizationKey[];
  /** Somebody has begun to go through it. */
  begun: boolean;
  /** Collectors of which no opt-out is known, in the same order. */
  without: NamedOrganization[];
}

type Reached = Pick<GuideState, 'at' | 'opened' | 'skipped'>;

const noneYet: Reached = { skipped: [] };

/** The list for a site's collectors. What the site runs itself is not on it: that is refused on the site. */
export function guideFor(collectors: readonly Collector[], done: readonly OptedOut[], state: Reached = noneYet): Guide {
  const others = mostTellingFirst(collectors).filter(({ runsSite }) => !runsSite);
  const steps = others.flatMap((collector) => stepFor(collector, done, state));
  const chosen = steps.find(({ organization }) => organization.key === state.at);
  const now = chosen ?? steps.find((step) => step.state === 'open');
  return {
    steps,
    ...(now && { now }),
    opened: now !== undefined && state.opened === now.host,
    skipped: state.skipped,
    begun: state !== noneYet,
    without: others.filter(({ optOuts }) => optOuts.length === 0).map(nameOf),
  };
}

function stepFor(collector: Collector, done: readonly OptedOut[], state: Reached = noneYet): Step[] {
  const organization = nameOf(collector);
  const own = done.filter((one) => one.organization === organization.key).sort((a, b) => b.doneAt - a.doneAt);
  const [newest] = own;
  const named = collector.optOuts.map((optOut) => ({ optOut, host: hostnameOf(optOut.url) ?? '' }));
  const isOpened = ({ host }: { host: string }) => state.at === organization.key && state.opened === host;
  const isNewest = ({ optOut, host }: (typeof named)[number]) => optOut.kind === newest?.kind && host === newest.host;
  const best = named.find(isOpened) ?? named.find(isNewest) ?? named[0];
  if (!best) return [];
  const step = { organization, ...best };
  if (newest) return [{ ...step, state: 'done', doneAt: newest.doneAt }];
  return [{ ...step, state: state.skipped.includes(organization.key) ? 'skipped' : 'open' }];
}

function nameOf({ organization: { key, name } }: Collector): NamedOrganization {
  return { key, name };
}
