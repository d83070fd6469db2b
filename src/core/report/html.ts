// The report for people: one file to read, print and hand over, shaped like the protocol of an inspection. No script, nothing loaded from anywhere.

import { exactDay } from './exact.ts';
import { Annexes } from './html/annexes.ts';
import { methodSection } from './html/method.ts';
import { Observability } from './html/observability.ts';
import { credits, htmlFoot, htmlHead } from './html/page.ts';
import { addressesSection, checkSection, scopeSection } from './html/scope.ts';
import { writeSite } from './html/site.ts';

import { type ReportSpeech, reportSpeech } from './speech.ts';
import type { Report, SiteReport } from './types.ts';
import { type ReportHead, type ReportWriter, written } from './writer.ts';

/** The JSON file that lies beside the page, and what it can be checked by. */
export interface ReportSource {
  name: string;
  /** Of its exact bytes, in hexadecimal digits. */
  sha256: string;
}

/** The report as HTML, black on white, every text escaped. Times are UTC. */
export function reportHtml(report: Report, say: ReportSpeech = reportSpeech, source?: ReportSource): string {
  return written(report, (head) => {
    const writer = htmlWriter(head, say);
    return { site: writer.site, finish: () => writer.finish(source) };
  });
}

export interface HtmlWriter extends ReportWriter {
  /** `source`: absent where the page is saved alone. */
  finish(source?: ReportSource): { first: string; last: string };
}

/** Site by site. What stands first is known when all sites are. */
export function htmlWriter(head: ReportHead, language: ReportSpeech = reportSpeech): HtmlWriter {
  const say = head.redacted?.includes('times') ? { ...language, time: exactDay } : language;
  const observability = new Observability(head.generator.browser);
  const annexes = new Annexes();
  const names: string[] = [];
  return {
    site(site: SiteReport, add) {
      names.push(site.site);
      observability.add(site);
      annexes.add(site);
      writeSite(site, say, add, head.scope.organization);
    },
    finish(source?: ReportSource) {
      const title = names.length === 1 ? say.t('reportText_titleOf', names[0]!) : say.t('reportText_title');
      return {
        first: [
          htmlHead(title, say),
          scopeSection(title, head, names, say),
          checkSection(source, say),
          methodSection(say),
          observability.section(say),
          addressesSection(head.audit, say),
        ].join('\n'),
        last: [annexes.sections(say), credits(head.knowledge, say), htmlFoot].join('\n'),
      };
    },
  };
}
