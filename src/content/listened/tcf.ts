// IAB TCF, "CMP API v2": what it calls tcData, packed. MAIN world; every part of it may be anything.

interface TcData {
  eventStatus?: unknown;
  gdprApplies?: unknown;
  cmpId?: unknown;
  tcString?: unknown;
  purpose?: { consents?: unknown; legitimateInterests?: unknown };
  vendor?: { consents?: unknown; legitimateInterests?: unknown; disclosedVendors?: unknown };
}

const { entries } = Object;

/** May throw: the page may have put traps into it. */
export function tcfReading(data: unknown): object {
  const { eventStatus, gdprApplies, cmpId, tcString, purpose, vendor } = data as TcData;
  const consents = granted(vendor?.consents);
  return {
    standard: 'tcf',
    status: eventStatus,
    gdprApplies,
    cmpId,
    purposes: granted(purpose?.consents),
    legitimateInterests: granted(purpose?.legitimateInterests),
    vendors: consents.length,
    vendorConsents: ranges(consents),
    vendorLegitimateInterests: ranges(granted(vendor?.legitimateInterests)),
    // Said since TCF 2.3 only; where not, the string may have it.
    ...(vendor?.disclosedVendors === undefined
      ? { tcString }
      : { disclosedVendors: ranges(granted(vendor.disclosedVendors)) }),
  };
}

/** The numbers that a page's table says yes to. */
function granted(table: unknown): number[] {
  if (typeof table !== 'object' || table === null) return [];
  return entries(table)
    .filter(([, yes]) => yes === true)
    .map(([id]) => Number(id));
}

/** `1-5,7`: there may be a thousand. A table's numbers come in their order. */
function ranges(numbers: readonly number[]): string {
  let text = '';
  for (const [at, number] of numbers.entries()) {
    const isFollowing = number - 1 === numbers[at - 1];
    if (!isFollowing) text += `${text && ','}${number}`;
    else if (number + 1 !== numbers[at + 1]) text += `-${number}`;
  }
  return text;
}
