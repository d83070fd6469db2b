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
import { certaintyWords } from '../explanations.ts';
import type { SiteReport } from '../types.ts';
import { optOutKindWords, partyWords, techniqueWords } from '../words.ts';
import { consentTable } from './consent-findings.ts';
import { code, escaped, table } from './escape.ts';
import { timeWords } from './time.ts';

export function findingsSections({ findings = [] }: SiteReport): string {
  return [
    section(
      'What was asked, answered and heeded',
      findings.filter(isConsent).map((finding) => statement(finding) + consentTable(finding)),
    ),
    section('After you opted out', findings.filter(isAfterOptOut).map(afterOptOut)),
    section('Behind the site’s own address', findings.filter(isOwnAddress).map(ownAddress)),
    section('Recordings of the page', findings.filter(isReplay).map(replay)),
    section('What scripts did in the page', findings.filter(isInPage).map(inPage), pretending),
  ].join('');
}

const pretending =
  '<p class="note">As the page’s scripts let it be seen: a page can pretend. The same is done against robots and fraud.</p>';

function section(heading: string, parts: readonly string[], note = ''): string {
  return parts.length === 0 ? '' : `<h3>${heading}</h3>${parts.join('\n')}${note}`;
}

/** How sure it is, is said where it is not what was seen. */
function statement({ summary, kind, certainty }: Finding): string {
  const how = certainty === 'observed' ? '' : `, ${certaintyWords(certainty)}`;
  return `<p>${escaped(summary)} (${code(kind)}${how})</p>`;
}

/** With the hosts, which is where to look. */
function ownAddress(finding: OwnAddressFinding): string {
  const rows = finding.evidence.map(({ tracker, hosts, requests }) => [
    code(tracker),
    code(hosts.join(' ')),
    escaped(requests),
  ]);
  return statement(finding) + table(['Tracker', 'Hosts of the site', 'Requests'], rows);
}

function afterOptOut(finding: AfterOptOutFinding): string {
  const rows = finding.evidence.map((one) => [
    escaped(one.by),
    escaped(`${optOutKindWords[one.optOut]} at `) + code(one.host),
    escaped(timeWords(one.doneAt)),
    escaped(one.requests) + (one.identified ? ', with an identifier' : ''),
    escaped(timeWords(one.firstAt)),
    escaped(one.sites),
  ]);
  return (
    statement(finding) + table(['Organization', 'Opt-out', 'Done', 'Requests since', 'First', 'Sites since'], rows)
  );
}

function replay(finding: ReplayFinding): string {
  const rows = finding.evidence.map(({ by, tracker, fields }) => [
    escaped(by),
    code(tracker),
    fields.map(code).join(', '),
  ]);
  return statement(finding) + table(['Received by', 'Tracker', 'Field'], rows);
}

function inPage(finding: InPageFinding): string {
  const rows = finding.evidence.map(({ technique, by, script, frame, party, at }) => [
    escaped(techniqueWords[technique]),
    escaped(`${by} (${partyWords[party]})`),
    code(script),
    frame === undefined ? 'the page' : `frame of ${code(frame)}`,
    escaped(timeWords(at)),
  ]);
  return statement(finding) + table(['What', 'Script of', 'Script’s host', 'Where', 'First told of'], rows);
}
