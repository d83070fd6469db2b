// How much of the tracking that people meet the directory of rights has an answer to, weighted by reach.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';
import { createDirectory } from '../../src/core/recognition/directory.ts';
import { contactsOf, optOutRows } from '../../src/core/rights/directory.ts';
import { compileDirectory } from '../../src/knowledge/directory-tables.node.ts';
import { readTrackerDb } from '../../src/knowledge/trackerdb.node.ts';
import { organizationNames, trackerNames } from './names.ts';

/** What is asked of the directory, and the least share of reach that has to have it. */
export const questions = {
  verified: { words: 'a verified opt-out', bar: 0.7 },
  any: { words: 'any opt-out', bar: 0.8 },
  contact: { words: 'a contact', bar: 0.9 },
} as const;
export type Question = keyof typeof questions;
export const questionKeys = Object.keys(questions) as Question[];

/** `trackers` is reach by tracker, what the bars are about; `organizations` the same list's reach by organization. */
export type ListName = 'trackers' | 'organizations';

interface Prevalence extends Record<ListName, Record<string, number>> {
  source: string;
  licence: string;
  month: string;
}

export const prevalence: Prevalence = JSON.parse(readFileSync(join(root, 'tests/fixtures/prevalence.json'), 'utf8'));

interface Entry {
  /** As the list calls it. */
  name: string;
  /** Key in trackerdb; absent where the name leads to nobody there. */
  organization?: string | undefined;
  reach: number;
  has: Record<Question, boolean>;
}

export interface Coverage {
  reach: number;
  /** Of the whole reach: 0 to 1. */
  share: Record<Question, number>;
  /** The part of `share.verified` that rests on copies without a date alone. */
  undated: number;
  /** By organization, or by name where none is known: what has nothing to offer, greatest share first. */
  missing: Record<Question, { who: string; share: number }[]>;
}

const { organizations, patterns } = readTrackerDb();
const directory = createDirectory(compileDirectory({ organizations, patterns }));
const renamed: Record<ListName, Map<string, string>> = {
  trackers: new Map(trackerNames.map(({ name, organization }) => [name, organization])),
  organizations: new Map(organizationNames.map(({ name, organization }) => [name, organization])),
};

/** The organization of today behind a name of the list, or nothing. */
export function organizationBehind(list: ListName, name: string): string | undefined {
  const today = renamed[list].get(name);
  if (today !== undefined) return today;
  if (list === 'trackers') return patterns[name]?.organization ?? undefined;
  return Object.hasOwn(organizations, name) ? name : undefined;
}

const DATED = optOutRows.filter(({ verified, evidence }) => verified && evidence !== 'undated-copy');
const dated = new Set(DATED.map(({ organization }) => organization));
const verified = new Set(optOutRows.filter((row) => row.verified).map(({ organization }) => organization));
const any = new Set(optOutRows.map(({ organization }) => organization));

/** An e-mail address, or a page to write from. A policy is neither. */
function hasContact(organization: string): boolean {
  return contactsOf(organization, directory.organization(organization)?.contact).some(
    ({ by, address }) => by === 'mail' || !/polic(?:y|ies)|privacy\/?$|privacy[-_]?(?:notice|statement)/i.test(address),
  );
}

function entriesOf(list: ListName): Entry[] {
  return Object.entries(prevalence[list]).map(([name, reach]) => {
    const organization = organizationBehind(list, name);
    const is = (set: ReadonlySet<string>) => organization !== undefined && set.has(organization);
    const contact = organization !== undefined && hasContact(organization);
    return { name, organization, reach, has: { verified: is(verified), any: is(any), contact } };
  });
}

/** The shares of a list's reach; `without` leaves organizations out of both sides. */
export function coverageOf(list: ListName, without: readonly string[] = []): Coverage {
  const entries = entriesOf(list).filter(({ organization = '' }) => !without.includes(organization));
  const reach = sum(entries);
  const share = (wanted: readonly Entry[]) => sum(wanted) / reach;
  return {
    reach,
    share: perQuestion((question) => share(entries.filter(({ has }) => has[question]))),
    undated: share(entries.filter(({ organization = '', has }) => has.verified && !dated.has(organization))),
    missing: perQuestion((question) =>
      missingIn(
        entries.filter(({ has }) => !has[question]),
        reach,
      ),
    ),
  };
}

function missingIn(entries: readonly Entry[], reach: number): { who: string; share: number }[] {
  const by = new Map<string, number>();
  for (const { name, organization, reach: own } of entries) {
    const who =
      organization === undefined
        ? `${name} (not in trackerdb)`
        : (directory.organization(organization)?.name ?? organization);
    by.set(who, (by.get(who) ?? 0) + own / reach);
  }
  return [...by].map(([who, share]) => ({ who, share })).sort((a, b) => b.share - a.share || (a.who < b.who ? -1 : 1));
}

function perQuestion<Answer>(answer: (question: Question) => Answer): Record<Question, Answer> {
  return { verified: answer('verified'), any: answer('any'), contact: answer('contact') };
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { reach }) => total + reach, 0);
}
