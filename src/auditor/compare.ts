// Each address with every answer, each visit in a profile of its own: what one answer leaves behind the next must not know.

import { comparisonOf } from '../core/comparison/compare.ts';
import { type Asked, asked, type Comparison } from '../core/comparison/types.ts';
import type { Report } from '../core/report/types.ts';
import { audit } from './audit.ts';
import type { AuditOptions } from './options.ts';

/** Rejects if the browser cannot be started. An address that cannot be visited, and a question that cannot be answered, are told in the comparison. */
export async function compareAddresses(
  options: AuditOptions,
  progress: (line: string) => void = () => undefined,
): Promise<Comparison> {
  const compared: Parameters<typeof comparisonOf>[0][number][] = [];
  for (const address of options.addresses) {
    const reports: Partial<Record<Asked, Report>> = {};
    for (const choice of asked) {
      progress(`${address}, ${choice === 'none' ? 'without an answer' : `${choice}ing`}:`);
      reports[choice] = await audit({ ...options, addresses: [address], choice }, progress);
    }
    compared.push({ address, reports: reports as Record<Asked, Report> });
  }
  return comparisonOf(compared);
}
