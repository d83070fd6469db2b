import type { ComponentChildren } from 'preact';
import type {
  ConsentFinding,
  IdentifierEvidence,
  RefusalEvidence,
  ReturnEvidence,
  SentEvidence,
} from '../../core/findings/consent-finding.ts';
import { isConsent } from '../../core/findings/finding.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { duration, longTime } from '../format.ts';
import { certaintyWords, findingWords, noteWords, standardWords, toldWords } from '../words.ts';
import { Section } from './section.tsx';
import { Sign } from './sign.tsx';

/** What was found about what was asked, answered and heeded, in the order of the rules; what is only for information, folded below. */
export function Findings({ report: { findings = [] }, folded = false }: { report: SiteReport; folded?: boolean }) {
  const found = findings.filter(isConsent);
  if (found.length === 0) return null;
  const foremost = found.filter(({ certainty }) => certainty !== 'information');
  const others = found.filter(({ certainty }) => certainty === 'information');
  return (
    <Section name="findings" title={t('findings_title')} note={plural('findings', found.length)} folded={folded}>
      <p class="quiet">{t('findings_hint')}</p>
      {foremost.length > 0 && <ul class="findings">{foremost.map(shown)}</ul>}
      {others.length > 0 && (
        <details class="folded" open={foremost.length === 0}>
          <summary>
            <h3>
              {t('findings_information')} <span class="quiet">{others.length}</span>
            </h3>
          </summary>
          <ul class="findings">{others.map(shown)}</ul>
        </details>
      )}
    </Section>
  );
}

const shown = (finding: ConsentFinding) => (
  <li key={`${finding.kind} ${finding.certainty}`}>
    <Found finding={finding} />
  </li>
);

/** One finding: a sentence, how sure it is, and one click away what it stands on. */
function Found({ finding }: { finding: ConsentFinding }) {
  const { kind, certainty } = finding;
  return (
    <details data-finding={kind} data-certainty={certainty}>
      <summary>
        <span>
          {certainty === 'observed' && (
            <span class={kind === 'consent-misreported' ? 'contradiction' : 'attention'}>
              <Sign tone={kind === 'consent-misreported' ? 'contradiction' : 'attention'} />{' '}
            </span>
          )}
          {sentenceOf(finding)}{' '}
          {certainty !== 'information' && <span class="quiet">({certaintyWords(certainty)})</span>}
        </span>
      </summary>
      <ul class="data evidence">{evidenceOf(finding)}</ul>
    </details>
  );
}

function sentenceOf(finding: ConsentFinding): string {
  const { kind, certainty, evidence } = finding;
  if (kind === 'refusal-harder-than-accepting')
    return findingWords(kind, certainty, [String(finding.evidence.at(-1)?.clicks)]);
  if (kind === 'banner-returns') return findingWords(kind, certainty, []);
  const names = (evidence as { by: string }[]).map(({ by }) => by);
  return findingWords(kind, certainty, [...new Set(names)]);
}

function evidenceOf(finding: ConsentFinding): ComponentChildren {
  switch (finding.kind) {
    case 'identifier-set-before-choice':
    case 'identifier-set-after-refusal':
      return finding.evidence.map((one) => <Cookie key={`${one.domain} ${one.cookie}`} evidence={one} />);
    case 'refusal-harder-than-accepting':
      return finding.evidence.map((one) => <Clicks key={one.rule} evidence={one} />);
    case 'banner-returns':
      return finding.evidence.map((one) => (
        <Again key={`${one.at} ${one.manager?.key ?? one.standard}`} evidence={one} />
      ));
    default:
      return finding.evidence.map((one) => <Requests key={JSON.stringify(one)} evidence={one} />);
  }
}

function Requests({ evidence }: { evidence: SentEvidence }) {
  const { by, tracker, requests, visits, firstAt, answeredAt, told, said, notes = [] } = evidence;
  const more = [
    plural('found_requests', requests, since(firstAt, answeredAt)),
    ...(visits > 1 ? [plural('found_visits', visits)] : []),
    ...(said !== undefined ? [t('found_told', said)] : told !== undefined ? [t('found_told', toldWords(told))] : []),
    ...notes.map(noteWords),
  ];
  return (
    <li data-tracker={tracker}>
      {by} <span class="quiet">{[tracker, ...more].join(' · ')}</span>
    </li>
  );
}

function Cookie({ evidence }: { evidence: IdentifierEvidence }) {
  const { by, cookie, domain, at, answeredAt, lifetimeSeconds } = evidence;
  const more = [
    t('found_cookie', cookie, domain, since(at, answeredAt)),
    ...(lifetimeSeconds === undefined ? [] : [t('found_cookieFor', longTime(lifetimeSeconds))]),
  ];
  return (
    <li data-cookie={cookie}>
      {by} <span class="quiet">{more.join(' · ')}</span>
    </li>
  );
}

function Clicks({ evidence: { clicks, at, rule } }: { evidence: RefusalEvidence }) {
  return <li>{t('found_clicks', clicks, time(at), rule)}</li>;
}

function Again({ evidence: { times, refusedAt, at, standard, manager } }: { evidence: ReturnEvidence }) {
  const words = t('found_again', time(refusedAt), time(at), manager?.name ?? standardWords(standard));
  return <li>{times > 1 ? `${words} · ${plural('found_times', times)}` : words}</li>;
}

/** A time, and how far it is from the answer, where that was seen. */
function since(at: string, answeredAt: string | undefined): string {
  if (answeredAt === undefined) return time(at);
  const span = Date.parse(at) - Date.parse(answeredAt);
  return span < 0
    ? t('found_beforeAnswer', time(at), duration(-span))
    : t('found_afterAnswer', time(at), duration(span));
}
