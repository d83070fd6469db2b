// What a page's TCF interface says (IAB "CMP API v2", `addEventListener`), as the probe packs it.

import type { Choice, ConsentDetail, ConsentSignal, Instant } from '../../model.ts';
import { choiceOfPurposes } from '../purposes.ts';
import { decodeTc } from '../tcf.ts';
import { knownVendors, knownVendorsIn } from './vendors.ts';
import { isWhole } from './whole.ts';

const STATUSES: readonly unknown[] = ['tcloaded', 'cmpuishown', 'useractioncomplete'];
/** Twice as many as TCF 2.3 has. */
const MOST_PURPOSES = 24;
const MOST_VENDORS = 10_000;
/** The IAB numbers its consent managers in 12 bits. */
const MOST_CMP = 4095;

/** A reading as a signal, or undefined for anything that is not exactly one. */
export function signalOfTcf(raw: Record<string, unknown>, at: Instant): ConsentSignal | undefined {
  const { status, gdprApplies, cmpId, purposes, legitimateInterests, vendors } = raw;
  if (!STATUSES.includes(status) || !isWhole(vendors, MOST_VENDORS)) return undefined;
  if (!arePurposes(purposes) || !arePurposes(legitimateInterests)) return undefined;
  const choice = choiceOf(status, gdprApplies, purposes);
  return {
    standard: 'tcf',
    source: 'page',
    choice,
    at,
    answeredNow: status === 'useractioncomplete' && choice !== 'not-asked',
    detail: {
      status: status as string,
      purposes,
      legitimateInterests,
      vendors,
      ...vendorsIn(raw),
      ...(typeof gdprApplies === 'boolean' && { gdprApplies }),
      ...(isWhole(cmpId, MOST_CMP) && { cmpId }),
    },
  };
}

type Vendors = Pick<ConsentDetail, 'vendorConsents' | 'vendorLegitimateInterests' | 'disclosedVendors'>;

function vendorsIn(raw: Record<string, unknown>): Vendors {
  const vendorConsents = knownVendorsIn(raw.vendorConsents);
  const vendorLegitimateInterests = knownVendorsIn(raw.vendorLegitimateInterests);
  const disclosedVendors = knownVendorsIn(raw.disclosedVendors) ?? disclosedIn(raw.tcString);
  return {
    ...(vendorConsents && { vendorConsents }),
    ...(vendorLegitimateInterests && { vendorLegitimateInterests }),
    ...(disclosedVendors && { disclosedVendors }),
  };
}

/** The library that most interfaces are built on tells it in the string only. */
function disclosedIn(tcString: unknown): number[] | undefined {
  const disclosed = typeof tcString === 'string' ? decodeTc(tcString)?.disclosedVendors : undefined;
  return disclosed && knownVendors.filter((vendor) => disclosed.has(vendor));
}

/** While its dialog is shown, a consent manager has a TC string already, but it is a default, not a choice. */
function choiceOf(status: unknown, gdprApplies: unknown, purposes: readonly number[]): Choice {
  if (gdprApplies === false) return 'not-asked';
  return status === 'cmpuishown' ? 'undecided' : choiceOfPurposes(purposes);
}

function arePurposes(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.length <= MOST_PURPOSES && value.every((id) => isWhole(id, MOST_PURPOSES) && id > 0)
  );
}
