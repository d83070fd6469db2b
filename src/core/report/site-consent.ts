// What a site asked, what was answered, and what its pages say of it: of the newest visit that somebody opened.

import { gpcAnswer } from '../consent/gpc.ts';
import { managerName } from '../consent/managers/registry.ts';
import { answeredAt, currentChoice, currentScope, isContradicted, sourceOf } from '../consent/timeline.ts';
import type { SiteFacts } from '../facts.ts';
import { isoOf } from '../instant.ts';
import type { BannerSeen, ConsentDetail, Visit } from '../model.ts';
import type { BannerReport, GpcReport, SignalDetail, SiteConsent } from './consent-types.ts';

/** What nobody opened, nobody answered; it speaks only where nothing else does. */
function spokenFor(visits: readonly Visit[]): Visit | undefined {
  const opened = visits.filter(({ inAdvance }) => !inAdvance);
  return newestOf(opened.length > 0 ? opened : visits);
}

/** Only where it was sent: what is said without it is no answer to it. */
export function gpcOf({ visits, trackers }: SiteFacts): { gpc?: GpcReport } {
  const newest = spokenFor(visits);
  if (newest?.gpc === undefined) return {};
  const latest = new Map(newest.signals.map((signal) => [sourceOf(signal), signal]));
  const told = trackers.filter(({ visit }) => visit === newest.id).flatMap((tracker) => tracker.told);
  const answer = gpcAnswer([...latest.values()], told);
  return { gpc: { ...newest.gpc, ...(answer !== 'says nothing' && { answer }) } };
}

export function consentOf({ visits }: SiteFacts): SiteConsent {
  const newest = spokenFor(visits);
  if (!newest) return { choice: 'unknown', signals: [] };
  const banner = newestOf(visits.filter(({ banner }) => banner !== undefined))?.banner;
  const at = answeredAt(newest.signals);
  return {
    choice: currentChoice(newest.signals),
    ...(at !== undefined && { at: isoOf(at) }),
    ...(isContradicted(newest.signals, Number.POSITIVE_INFINITY) && { contradicted: true }),
    ...(currentScope(newest.signals) === 'part' && { ofPart: true }),
    signals: newest.signals.map(({ standard, source, choice, at: when, detail }) => ({
      standard,
      source,
      choice,
      at: isoOf(when),
      detail: signalDetail(detail),
    })),
    ...(banner && { banner: bannerReport(banner) }),
  };
}

function bannerReport({ rule, at, answer }: BannerSeen): BannerReport {
  return { rule, at: isoOf(at), ...(answer && { answer: { ...answer, at: isoOf(answer.at) } }) };
}

function signalDetail({ manager, chosenAt, ...detail }: ConsentDetail): SignalDetail {
  return {
    ...detail,
    ...(manager !== undefined && { manager: { key: manager, name: managerName(manager) } }),
    ...(chosenAt !== undefined && { chosenAt: isoOf(chosenAt) }),
  };
}

function newestOf(visits: readonly Visit[]): Visit | undefined {
  const [first, ...others] = visits;
  return first && others.reduce((newest, visit) => (visit.startedAt > newest.startedAt ? visit : newest), first);
}
