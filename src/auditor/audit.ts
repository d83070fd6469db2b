// Addresses in, report out.

import type { Page } from 'puppeteer-core';
import { reportSpeech } from '../core/report/speech.ts';
import type { AuditedAddress, Report } from '../core/report/types.ts';
import { auditedAnswerWords } from '../core/report/words.ts';
import { answerBanner } from './answer.ts';
import { type Auditor, startAuditor } from './auditor.ts';
import type { AuditOptions } from './options.ts';

/**
 * Visits each address in one fresh profile, answers its question for consent if that is wanted, and returns the report on what was observed,
 * with what became of each address.
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
      const { page, ...visited } = await auditor.visit(address, options.wait);
      const result = page ? await answered(auditor, page, visited, options) : visited;
      if (page) await auditor.leave(page);
      progress(describe(result));
      results.push(result);
    }
    return { ...(await auditor.report({ sites: 'all' })), audit: results };
  } finally {
    await auditor.close();
  }
}

/** Answers as the audit is to, and waits for what the page sends then. */
async function answered(
  auditor: Auditor,
  page: Page,
  result: AuditedAddress,
  { choice, wait }: Pick<AuditOptions, 'choice' | 'wait'>,
): Promise<AuditedAddress> {
  if (choice === 'none' || !result.visited) return result;
  const answer = await answerBanner(auditor, page, choice === 'reject' ? 'refuse' : 'accept');
  if (answer.outcome === 'nothing-open') return { ...result, answer };
  return { ...result, answer, quiet: (await auditor.quiet(page, wait)) && result.quiet };
}

function describe(result: AuditedAddress): string {
  if (!result.visited) return `  could not be visited: ${result.reason}`;
  const answer = result.answer ? `  ${auditedAnswerWords(result.answer, reportSpeech)}\n` : '';
  return `${answer}  ${result.quiet ? 'done' : 'done; it was still sending when the time was up (--wait gives it more)'}`;
}
