// What the relay passes on of a page's own consent interface. The page can forge all of it, so nothing beyond this file may
// assume its shape, and nothing that is said here changes more than what is said of this page.

import { LAST_INSTANT } from '../instant.ts';
import type { Choice, ConsentSignal, Instant } from '../model.ts';
import { parseManagersReading, signalsOfManagers } from './managers/reading.ts';
import { choiceOfPurposes } from './purposes.ts';

type TcfStatus = 'tcloaded' | 'cmpuishown' | 'useractioncomplete';

export interface PageReading {
  standard: 'tcf';
  status: TcfStatus;
  at: Instant;
  gdprApplies?: boolean;
  cmpId?: number;
  purposes: number[];
  legitimateInterests: number[];
  vendors: number;
}

const statuses: readonly unknown[] = ['tcloaded', 'cmpuishown', 'useractioncomplete'] satisfies TcfStatus[];
/** Twice as many as TCF 2.3 has. */
const MOST_PURPOSES = 24;
const MOST_VENDORS = 10_000;
/** The IAB numbers its consent managers in 12 bits. */
const MOST_CMP = 4095;

/** What the page states, as signals: none for anything that is not exactly a reading. */
export function signalsIn(raw: unknown): ConsentSignal[] {
  const { standard, at } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  if (standard === 'cmp') {
    const managers = isWhole(at, LAST_INSTANT) && parseManagersReading(raw as Record<string, unknown>, at);
    return managers ? signalsOfManagers(managers) : [];
  }
  const reading = parseReading(raw);
  return reading ? [signalOf(reading)] : [];
}

/** A reading, or undefined for anything that is not exactly one. */
export function parseReading(raw: unknown): PageReading | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { standard, status, at, gdprApplies, cmpId, purposes, legitimateInterests, vendors } = raw as Record<
    string,
    unknown
  >;
  const known = standard === 'tcf' && statuses.includes(status);
  if (!known || !isWhole(at, LAST_INSTANT) || !isWhole(vendors, MOST_VENDORS)) return undefined;
  if (!arePurposes(purposes) || !arePurposes(legitimateInterests)) return undefined;
  return {
    standard: 'tcf',
    status: status as TcfStatus,
    at,
    ...(typeof gdprApplies === 'boolean' && { gdprApplies }),
    ...(isWhole(cmpId, MOST_CMP) && { cmpId }),
    purposes,
    legitimateInterests,
    vendors,
  };
}

/** The reading as a signal of the page's. */
export function signalOf({
  at,
  status,
  gdprApplies,
  cmpId,
  purposes,
  legitimateInterests,
  vendors,
}: PageReading): ConsentSignal {
  const choice = choiceOf(status, gdprApplies, purposes);
  return {
    standard: 'tcf',
    source: 'page',
    choice,
    at,
    answeredNow: status === 'useractioncomplete' && choice !== 'not-asked',
    detail: {
      status,
      purposes,
      legitimateInterests,
      vendors,
      ...(gdprApplies !== undefined && { gdprApplies }),
      ...(cmpId !== undefined && { cmpId }),
    },
  };
}

/** While its dialog is shown, a consent manager has a TC string already, but it is a default, not a choice. */
function choiceOf(status: TcfStatus, gdprApplies: boolean | undefined, purposes: readonly number[]): Choice {
  if (gdprApplies === false) return 'not-asked';
  return status === 'cmpuishown' ? 'undecided' : choiceOfPurposes(purposes);
}

function arePurposes(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.length <= MOST_PURPOSES && value.every((id) => isWhole(id, MOST_PURPOSES) && id > 0)
  );
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}
