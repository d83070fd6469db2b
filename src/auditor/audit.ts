// Addresses in, report out.

import type { AuditedAddress, Report } from '../core/report/types.ts';
import { startAuditor } from './auditor.ts';
import type { AuditOptions } from './options.ts';

/**
 * Visits each address in one fresh profile and returns the report on what was observed, with what became of each address.
 * Rejects if the browser cannot be started; it is stopped in any case.
 */
export async function audit(
  options: AuditOptions,
  progress: (line: string) => void = () => undefined,
): Promise<Report> {
  const auditor = await startAuditor({ ...options, headless: true });
  try {
    const results: AuditedAddress[] = [];
    for (const address of options.addresses) {
      progress(`Visiting ${address}`);
      const { page, ...result } = await auditor.visit(address, options.wait);
      if (page) await auditor.leave(page);
      progress(describe(result));
      results.push(result);
    }
    return { ...(await auditor.report({ sites: 'all' })), audit: results };
  } finally {
    await auditor.close();
  }
}

function describe(result: AuditedAddress): string {
  if (!result.visited) return `  could not be visited: ${result.reason}`;
  return result.quiet ? '  done' : '  done; it was still sending when the time was up (--wait gives it more)';
}
