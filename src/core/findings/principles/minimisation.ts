// Do they take only what they need? Seen from the kinds of data that requests held, what was typed, and what scripts did.

import type { DataType } from '../../model.ts';
import { sensitiveTypes } from '../../report/sensitive.ts';
import type { DataReport } from '../../report/types.ts';
import { unreadable } from './data-security.ts';
import { dataEvidence, type Other, organizationEvidence, trackerEvidence } from './others.ts';
import type { PrincipleRule, Reason, Seen } from './principle.ts';
import { aboutFound, concern, found, information, met } from './reasons.ts';
import { aboutUnwatched, unwatched } from './retention.ts';

const FOUND = ['session-replay', 'fingerprinting'] as const;
/** Common, and mostly a visitor's number as in a cookie: shown, and no more. */
const SHOWN = ['third-party-storage'] as const;

/** Who somebody is, exactly where, what they looked for, wrote and bought, or what is made of it. */
const BEYOND: readonly DataType[] = [
  // Of a replay there is a finding of its own.
  ...[...sensitiveTypes].filter((type) => type !== 'session-replay'),
  'search-query',
  'mouse',
  'purchase',
  'segments',
  'fingerprint',
];

/** Which page, seen how, by what kind of browser, and what was answered: nothing that recognises it. */
const OF_A_VIEW: readonly DataType[] = [
  'page-url',
  'page-title',
  'referrer',
  'screen',
  'user-agent',
  'language',
  'timezone',
  'hardware',
  'performance',
  'consent-string',
];

/**
 * Concern: somebody else than the site received more than a view of the page tells, or scripts did what goes beyond it. Met: every format is known,
 * everything could be read, and it was what a view tells, with nothing that recognises the browser; or nobody else was contacted. Not observed: else. What is needed for what, and what is
 * made of it, cannot be seen.
 */
export const minimisation: PrincipleRule = {
  about: [
    ...aboutFound(FOUND),
    {
      kind: 'third-party-storage',
      says: 'information',
      when: 'it was found: what is kept is mostly a number, as in a cookie',
    },
    {
      kind: 'typed-values',
      says: 'concern',
      when: 'what the person had typed on the page went to somebody else than the site',
    },
    {
      kind: 'beyond-page-view',
      says: 'concern',
      when: `in a field of a known format, somebody else than the site received ${BEYOND.map((type) => `\`${type}\``).join(', ')}`,
    },
    {
      kind: 'page-view-only',
      says: 'met',
      when: `visits were seen from their beginning, every tracker’s format is known, everything could be read, cookies were watched whole, none that recognises the browser was kept for them, and what they received was nothing but ${OF_A_VIEW.map((type) => `\`${type}\``).join(', ')}`,
    },
    {
      kind: 'nobody-contacted',
      says: 'met',
      when: 'pages were opened, watched from their beginning, and sent no request to anybody else, known or not',
    },
    { kind: 'likely-beyond-page-view', says: 'information', when: 'general rules alone say that it was received' },
    { kind: 'format-unknown', says: 'information', when: 'of a tracker no field of a known format was seen' },
    { kind: 'contents-unreadable', says: 'information', when: 'contents of requests could not be read' },
    { kind: 'not-watched-whole', says: 'information', when: 'Candor was started after a page' },
    ...aboutUnwatched,
    {
      kind: 'use-and-identifiers',
      says: 'information',
      when: 'everything could be read, and some of it is neither among these nor only what a view tells: identifiers of this browser, clicks, products',
    },
    {
      kind: 'nobody-collected',
      says: 'information',
      when: 'nobody else was seen to receive anything, but hosts were contacted of which nothing is known',
    },
  ],
  reasons(seen) {
    const typed = dataEvidence(seen.others, (data) => data.typed !== undefined);
    const beyond = dataEvidence(seen.others, (data) => isBeyond(data) && isSure(data) && !data.typed);
    const likely = dataEvidence(seen.others, (data) => isBeyond(data) && !isSure(data));
    return [
      ...found(seen, FOUND),
      ...concern('typed-values', typed),
      ...concern('beyond-page-view', beyond),
      ...found(seen, SHOWN).map((reason): Reason => ({ ...reason, says: 'information' })),
      ...(likely.length > 0 ? [information('likely-beyond-page-view', { evidence: likely })] : []),
      ...(typed.length + beyond.length + likely.length > 0 ? unreadable(seen) : sparing(seen)),
    ];
  },
};

const isBeyond = ({ type }: DataReport) => BEYOND.includes(type);
const isSure = ({ certainty, typed }: DataReport) => certainty === undefined || typed !== undefined;

/** Nothing beyond a view was seen: how far that can be said. */
function sparing(seen: Seen): Reason[] {
  const { report, others } = seen;
  if (others.length === 0) return nobody(seen);
  const unknown = others.filter(({ trackers }) => trackers.some(({ data }) => !data.some(isSure)));
  const limits = [
    ...unreadable(seen),
    ...(unknown.length > 0
      ? [information('format-unknown', { count: unknown.length, evidence: unknown.map(organizationEvidence) })]
      : []),
    ...(report.complete ? [] : [information('not-watched-whole')]),
    ...unwatched(report),
  ];
  if (limits.length > 0) return limits;
  return others.every(isViewOnly) ? [viewOnly(others)] : [between(others)];
}

/** A cookie that recognises the browser is received with every request, whatever else it holds. */
function isViewOnly(other: Other): boolean {
  return (
    !isRecognising(other) && other.trackers.every(({ data }) => data.every(({ type }) => OF_A_VIEW.includes(type)))
  );
}

function isRecognising({ trackers }: Other): boolean {
  return trackers.some(({ cookies = [] }) => cookies.some(({ identifies, kept }) => identifies && kept));
}

/** Neither: what people do on pages, and what recognises a browser. */
function between(others: readonly Other[]): Reason {
  const held = dataEvidence(others, ({ type }) => !OF_A_VIEW.includes(type));
  const evidence = [...held, ...others.filter(isRecognising).map(organizationEvidence)];
  return information('use-and-identifiers', { evidence });
}

function viewOnly(others: readonly Other[]): Reason {
  const evidence = trackerEvidence(others, ({ requests }) => requests);
  return met('page-view-only', { count: others.length, evidence });
}

/** That nobody else was contacted is said of pages that were watched whole. */
export function nobody({ report }: Pick<Seen, 'report'>): Reason[] {
  const { visits, complete, collectors, stopped, unrecognised, furtherHosts = 0 } = report;
  const isAlone = collectors.length + stopped.length + unrecognised.length + furtherHosts === 0;
  if (visits > 0 && complete && isAlone) return [met('nobody-contacted', { count: visits })];
  return [information('nobody-collected'), ...(complete ? [] : [information('not-watched-whole')])];
}
