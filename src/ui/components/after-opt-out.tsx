import { type AfterOptOutFinding, isAfterOptOut } from '../../core/findings/finding.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { day, listed, number, plural, t, time } from '../../platform/i18n.ts';
import { optOutKindWords } from '../words.ts';
import { Section } from './section.tsx';

/** Who received something here after the person noted an opt-out, and what that does not show. */
export function AfterOptOut({ report: { findings = [] }, folded = false }: { report: SiteReport; folded?: boolean }) {
  const found = findings.filter(isAfterOptOut);
  if (found.length === 0) return null;
  return (
    <Section name="after-opt-out" title={t('afterOptOut_title')} note={number(found.length)} folded={folded}>
      <p class="quiet">{t('afterOptOut_limits')}</p>
      <ul class="findings">
        {found.map((finding) => (
          <li key={finding.certainty}>
            <Found finding={finding} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Found({ finding: { kind, certainty, evidence } }: { finding: AfterOptOutFinding }) {
  const names = listed([...new Set(evidence.map(({ by }) => by))]);
  return (
    <details data-finding={kind} data-certainty={certainty}>
      <summary>{t(certainty === 'likely' ? 'afterOptOut_likely' : 'afterOptOut_information', names)}</summary>
      <ul class="data evidence">
        {evidence.map(({ by, organization, optOut, host, doneAt, requests, firstAt, sites, lostWhen }) => (
          <li key={`${organization} ${optOut} ${host}`} data-organization={organization}>
            {by}{' '}
            <span class="quiet">
              {[
                t('afterOptOut_way', optOutKindWords(optOut), host, day(doneAt)),
                plural('afterOptOut_requests', requests, time(firstAt)),
                plural('afterOptOut_sites', sites),
                ...(lostWhen === undefined ? [] : [t('afterOptOut_cookies')]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
