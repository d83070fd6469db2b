import { evidenceLines } from '../../core/findings/principles/evidence-lines.ts';
import {
  type PrincipleReport,
  principles,
  type Reason,
  type Status,
} from '../../core/findings/principles/principle.ts';
import {
  principleAsks,
  principleName,
  principleUnseen,
  reasonSentence,
  statusWords,
} from '../../core/findings/principles/sentences.ts';
import type { Principle } from '../../core/findings/statement.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { siteAddress } from '../site-address.ts';
import { speech } from '../speech.ts';
import { Sign, type Tone } from './sign.tsx';

const timed = { ...speech, time };

/** Each principle with its status, every reason for it, and one click away what the reason stands on. */
export function Principles({ report }: { report: SiteReport }) {
  return (
    <section data-section="principles">
      <h2>{t('principles_title')}</h2>
      <p class="quiet">{t('principles_hint')}</p>
      <ul class="principles">
        {principles.map((principle) => (
          <li key={principle} data-principle={principle} data-status={report.principles[principle].status}>
            <Row principle={principle} judged={report.principles[principle]} report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  principle: Principle;
  judged: PrincipleReport;
  report: SiteReport;
}

function Row({ principle, judged: { status, reasons }, report }: RowProps) {
  return (
    <>
      <div class="row">
        <h3>{principleName(principle, speech)}</h3>
        <StatusMark status={status} />
      </div>
      <p class="quiet">{principleAsks(principle, speech)}</p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.says} ${JSON.stringify(reason.evidence[0])}`}>
            <Why reason={reason} report={report} />
          </li>
        ))}
      </ul>
      <p class="quiet">{principleUnseen(principle, speech)}</p>
    </>
  );
}

/** Lines shown of one reason; a saved report has all. */
const MOST_LINES = 40;

function Why({ reason, report }: { reason: Reason; report: SiteReport }) {
  const sentence = reasonSentence(reason, report, speech);
  const lines = evidenceLines(reason.evidence, report, timed);
  if (lines.length === 0)
    return (
      <p class="why" data-reason={reason.kind}>
        {sentence}
      </p>
    );
  const more = lines.length - MOST_LINES;
  return (
    <details data-reason={reason.kind}>
      <summary>{sentence}</summary>
      <ul class="data evidence">
        {lines.slice(0, MOST_LINES).map(({ what, more: details }, at) => (
          <li key={`${at} ${what}`}>
            {what} {details.length > 0 && <span class="quiet">{details.join(' · ')}</span>}
          </li>
        ))}
        {more > 0 && <li class="quiet">{plural('principle_rest', more)}</li>}
      </ul>
    </details>
  );
}

/** Folded: the names with their status, and the way to the reasons where the dashboard has them (`dashboard`, its address). */
export function PrinciplesLineUp({ report, dashboard }: { report: SiteReport; dashboard?: string | undefined }) {
  return (
    <details class="folded" data-section="principles">
      <summary>
        <h2>{t('principles_title')}</h2>
        <span>{concerns(report)}</span>
      </summary>
      <div class="details">
        <ul class="data">
          {principles.map((principle) => (
            <li
              key={principle}
              class="row"
              data-principle={principle}
              data-status={report.principles[principle].status}
            >
              <span>{principleName(principle, speech)}</span>
              <StatusMark status={report.principles[principle].status} />
            </li>
          ))}
        </ul>
        {dashboard !== undefined && (
          <p>
            <a
              href={dashboard + siteAddress(report.site)}
              target={dashboard === '' ? undefined : '_blank'}
              rel="noopener"
            >
              {t('principles_more')}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}

/** Which ones are a concern, by name: no count says how bad that is. */
function concerns(report: SiteReport): string {
  const named = principles.filter((principle) => report.principles[principle].status === 'concern');
  if (named.length === 0) return t('principles_none');
  return t('principles_concerns', named.map((principle) => principleName(principle, speech)).join(' · '));
}

const tones: Record<Status, Tone | undefined> = { concern: 'attention', met: 'fine', 'not-observed': undefined };

function StatusMark({ status }: { status: Status }) {
  const tone = tones[status];
  return (
    <span class={`status ${tone ?? 'quiet'}`}>
      {tone && <Sign tone={tone} />} {statusWords(status, speech)}
    </span>
  );
}
