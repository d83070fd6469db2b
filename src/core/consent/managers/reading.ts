// What the relay reports of consent managers: how the page looked, and how it looked before. Both come from within the page's reach.

import type { ConsentSignal, Instant } from '../../model.ts';
import { type Look, type PageRecord, type Statement, statementsIn } from './look.ts';
import type { Place, RecordReading } from './manager.ts';

export interface LookReading {
  at: Instant;
  look: Look;
  /** The look before this one. Absent at the first, which is taken before any script of the page runs. */
  before?: Look;
  /** Whether a person had just done something in the page, as the browser has it. */
  acted: boolean;
}

/** As many as all managers together would leave on a page, and some. */
const MOST_RECORDS = 64;
const MOST_MARKS = 64;
/** Characters; with the id of an account in it the longest name known has some sixty. */
const MOST_NAME = 128;
/** Sourcepoint's records name every vendor: some 200,000 characters. */
const MOST_VALUE = 262_144;
/** Interfaces, and characters of what all of them say. */
const MOST_STATED = 24;
const MOST_SAID = 32_768;
const places: readonly unknown[] = ['cookie', 'local'] satisfies Place[];

/** A reading of managers, or undefined for anything that is not exactly one. */
export function parseLookReading(raw: Record<string, unknown>, at: Instant): LookReading | undefined {
  const look = lookIn(raw.look);
  const before = raw.before === undefined ? undefined : lookIn(raw.before);
  if (!look || (raw.before !== undefined && !before)) return undefined;
  return { at, look, ...(before && { before }), acted: raw.acted === true };
}

/**
 * A signal for every manager of which the page says something new. What the first look finds was known before; what is found to have
 * changed since the look before, the person has answered in between.
 */
export function signalsOfManagers({ at, look, before, acted }: LookReading): ConsentSignal[] {
  const earlier = new Map(before && statementsIn(before).map(({ manager, reading }) => [manager, reading]));
  return statementsIn(look)
    .filter(({ manager, reading }) => !isSame(earlier.get(manager), reading))
    .map((statement) => {
      const known = earlier.get(statement.manager);
      const isNew = statement.byInterface ? acted && isKnown(known) : before !== undefined;
      return signalOf(statement, at, isNew && isAnswerOf(statement.reading, at));
    });
}

/** An interface comes with its script: what it says first may be from an earlier visit. */
function isKnown(earlier: RecordReading | undefined): boolean {
  return earlier !== undefined && earlier.choice !== 'unknown';
}

function signalOf({ manager, reading }: Statement, at: Instant, answeredNow: boolean): ConsentSignal {
  const { choice, status, categories, chosenAt, gpc } = reading;
  return {
    standard: 'cmp',
    source: 'page',
    choice,
    at,
    answeredNow,
    detail: {
      manager,
      status,
      ...(categories && { categories }),
      ...(chosenAt !== undefined && { chosenAt }),
      ...(gpc !== undefined && { gpc }),
    },
  };
}

/**
 * Whether somebody answered between two looks. An answer whose extent the record does not tell is one all the same; one that is older by
 * its own word was only fetched, from another place or another page.
 */
function isAnswerOf({ status, chosenAt }: RecordReading, at: Instant): boolean {
  const isOne = status === 'chosen' || status === 'allowed-only' || status === 'dismissed';
  return isOne && (chosenAt === undefined || at - chosenAt < FETCHED);
}

/** Milliseconds; a look follows an answer within two seconds, and clocks differ. */
const FETCHED = 60_000;

/** Some managers write the same answer anew, in another order, whenever a page opens. */
function isSame(earlier: RecordReading | undefined, now: RecordReading): boolean {
  return earlier !== undefined && textOf(earlier) === textOf(now);
}

function textOf({ categories, ...rest }: RecordReading): string {
  return JSON.stringify([rest, categories?.map(({ name, allowed }) => `${allowed} ${name}`).sort()]);
}

function lookIn(raw: unknown): Look | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { records, elements, globals, stated } = raw as Record<string, unknown>;
  if (!Array.isArray(records) || records.length > MOST_RECORDS || !records.every(isRecord)) return undefined;
  if (!areMarks(elements) || !areMarks(globals)) return undefined;
  if (stated !== undefined && !isStated(stated)) return undefined;
  return { records, elements, globals, ...(stated !== undefined && { stated }) };
}

function isStated(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const said = Object.entries(value);
  return said.length <= MOST_STATED && said.every(([key]) => key.length <= MOST_NAME) && sizeOf(value) <= MOST_SAID;
}

/** Of what came as a message, so that it is a tree. */
function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function isRecord(value: unknown): value is PageRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { in: place, name, value: text } = value as Record<string, unknown>;
  return places.includes(place) && isText(name, MOST_NAME) && isText(text, MOST_VALUE);
}

function areMarks(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= MOST_MARKS && value.every((mark) => isText(mark, MOST_NAME));
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}
