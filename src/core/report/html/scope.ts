// What the report is about, who made it with what, by which clock, and how anybody can check it.

import type { ReportSource } from '../html.ts';
import type { ReportSpeech } from '../speech.ts';
import type { AuditedAddress } from '../types.ts';
import { auditedAnswerWords, redactionWords, regionWords } from '../words.ts';
import type { ReportHead } from '../writer.ts';
import { code, columns, definitions, escaped, list, table } from './escape.ts';
import { unattributedWordsOf } from './unattributed.ts';

export function scopeSection(title: string, head: ReportHead, names: readonly string[], say: ReportSpeech): string {
  const { generatedAt, generator, knowledge, region, unattributed, scope, redacted = [] } = head;
  const { t, time } = say;
  const { sites, organization } = scope;
  const byDay = redacted.includes('times');
  return `<header><h1>${escaped(title)}</h1>
<p>${escaped(t('reportText_lead'))}</p>
<h2>${escaped(t('reportText_scope'))}</h2>
${list([
  [t('reportText_made'), t('reportText_madeBy', time(generatedAt), generator.version, generator.browser)],
  [t('reportText_knowledge'), `${knowledge.source} ${knowledge.version}`],
  [t('dashboard_sites'), sites === 'all' ? t('reportText_allSites', names.length) : sites.join(', ')],
  ...(organization ? [[t('reportText_onlyOrganization'), organization.name] as const] : []),
  [t('reportText_period'), period(scope, say)],
  ...(region ? [[t('reportText_region'), regionWords(region, say)] as const] : []),
  ...(unattributed ? [[t('reportText_tiedToNone'), unattributedWordsOf(unattributed, say)] as const] : []),
  [t('reportText_clock'), t(byDay ? 'reportText_clockDays' : 'reportText_clockIs')],
  [
    t('reportText_redacted'),
    redacted.length === 0
      ? t('reportText_redactedNothing')
      : redacted.map((what) => redactionWords(what, say)).join('; '),
  ],
])}
</header>`;
}

function period({ from, to }: ReportHead['scope'], { t, time }: ReportSpeech): string {
  if (from === undefined) return to === undefined ? t('reportText_periodAll') : t('reportText_periodUntil', time(to));
  return to === undefined ? t('reportText_periodSince', time(from)) : t('reportText_periodSpan', time(from), time(to));
}

/** Whoever has both files can see that the page was made from the data, and that the data are as they were. */
export function checkSection(source: ReportSource | undefined, { t }: ReportSpeech): string {
  const sum = source
    ? `<p>${escaped(t('reportText_checkSum', source.name))}</p><p class="sum">${code(source.sha256)}</p>
<p>${escaped(t('reportText_checkCompare'))}</p>${commands(source.name, t)}`
    : `<p>${escaped(t('reportText_noSum'))}</p>`;
  return `<section><h2>${escaped(t('reportText_check'))}</h2>${sum}<p>${escaped(t('reportText_checkPages'))}</p></section>`;
}

/** Names of report files hold nothing that a shell would read otherwise. */
function commands(name: string, t: ReportSpeech['t']): string {
  return definitions([
    [t('reportText_checkWindows'), code(`Get-FileHash -Algorithm SHA256 ${name}`)],
    [t('reportText_checkMac'), code(`shasum -a 256 ${name}`)],
    [t('reportText_checkLinux'), code(`sha256sum ${name}`)],
  ]);
}

/** Of an audit: what became of each address. */
export function addressesSection(audit: readonly AuditedAddress[] | undefined, say: ReportSpeech): string {
  if (audit === undefined) return '';
  const rows = audit.map((address) => [code(address.address), escaped(outcome(address, say))]);
  const heading = escaped(say.t('reportText_addresses'));
  return `<section><h2>${heading}</h2>${table(columns(['address', 'result'], say), rows)}</section>`;
}

function outcome(address: AuditedAddress, say: ReportSpeech): string {
  if (!address.visited) return say.t('reportText_notVisited', address.reason);
  const visited = say.t(address.quiet ? 'reportText_quiet' : 'reportText_notQuiet');
  return [visited, ...(address.answer ? [auditedAnswerWords(address.answer, say)] : [])].join('; ');
}
