// Findings, each with its evidence: where to look, and since when.

import {
  type AfterOptOutFinding,
  type Finding,
  type InPageFinding,
  isAfterOptOut,
  isConsent,
  isInPage,
  isOwnAddress,
  isReplay,
  type OwnAddressFinding,
  type ReplayFinding,
} from '../../findings/finding.ts';
import { findingSentence } from '../../findings/principles/sentences.ts';
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { certaintyWords, optOutKindWords, partyWords, techniqueWords } from '../words.ts';
import { consentTable } from './consent-findings.ts';
import { code, columns, escaped, lined, moment, note, table } from './escape.ts';

type Judged = Pick<SiteReport, 'findings' | 'collectors'>;

export function findingsSections(site: Judged, say: ReportSpeech): string {
  const { t } = say;
  const { findings = [] } = site;
  const each = <Kind extends Finding>(
    is: (one: Finding) => one is Kind,
    rows: (one: Kind, say: ReportSpeech) => string,
  ) => findings.filter(is).map((finding) => statement(finding, site, say) + rows(finding, say));
  return (
    section(t('findings_title'), each(isConsent, consentTable)) +
    section(t('afterOptOut_title'), each(isAfterOptOut, afterOptOut), [t('afterOptOut_limits')]) +
    section(t('reportText_ownAddress'), each(isOwnAddress, ownAddress)) +
    section(t('reportText_recordings'), each(isReplay, replay)) +
    section(t('inPage_title'), each(isInPage, inPage), [t('inPage_hint'), t('inPage_robots')])
  );
}

function section(heading: string, parts: readonly string[], notes: readonly string[] = []): string {
  if (parts.length === 0) return '';
  return `<h3>${escaped(heading)}</h3>${lined(parts)}${notes.length > 0 ? note(notes.join(' ')) : ''}`;
}

/** How sure it is, is said where it is not what was seen. */
function statement(finding: Finding, site: Judged, say: ReportSpeech): string {
  const { summary, kind, certainty } = finding;
  const how = certainty === 'observed' ? '' : `, ${escaped(certaintyWords(certainty, say))}`;
  return `<p>${escaped(findingSentence(finding, site, say) || summary)} (${code(kind)}${how})</p>`;
}

/** With the hosts, which is where to look. */
function ownAddress(finding: OwnAddressFinding, say: ReportSpeech): string {
  const rows = finding.evidence.map(({ tracker, hosts, requests }) => [
    code(tracker),
    code(hosts.join(' ')),
    escaped(requests),
  ]);
  return table(columns(['tracker', 'hosts', 'requests'], say), rows);
}

function afterOptOut(finding: AfterOptOutFinding, say: ReportSpeech): string {
  const rows = finding.evidence.map((one) => [
    escaped(one.by),
    `${escaped(optOutKindWords(one.optOut, say))}, ${code(one.host)}`,
    moment(say.time(one.doneAt)),
    escaped(one.identified ? `${one.requests}, ${say.t('reportText_identified')}` : one.requests),
    moment(say.time(one.firstAt)),
    escaped(one.sites),
  ]);
  return table(columns(['organization', 'optOut', 'done', 'since', 'first', 'sitesSince'], say), rows);
}

function replay(finding: ReplayFinding, say: ReportSpeech): string {
  const rows = finding.evidence.map(({ by, tracker, fields }) => [
    escaped(by),
    code(tracker),
    fields.map(code).join(', '),
  ]);
  return table(columns(['receivedBy', 'tracker', 'field'], say), rows);
}

function inPage(finding: InPageFinding, say: ReportSpeech): string {
  const rows = finding.evidence.map(({ technique, by, script, frame, party, at }) => [
    escaped(techniqueWords(technique, by, say)),
    `${code(script)} (${escaped(partyWords(party, say))})`,
    escaped(frame === undefined ? say.t('reportText_inThePage') : say.t('inPage_frame', frame)),
    moment(say.time(at)),
  ]);
  return table(columns(['what', 'script', 'where', 'first'], say), rows);
}
