import { type RequestStatus, status } from '../../core/rights/reminders.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { t } from '../../platform/i18n.ts';
import { listLetters } from '../../store/read.ts';
import { Message } from '../../ui/components/message.tsx';
import { NEW_REQUEST } from '../../ui/request-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { RequestTable } from './request-table.tsx';

/** Every request letter, what is overdue first. */
export function RequestsPage() {
  const letters = useLive(() => listLetters(), 'letters');
  return (
    <section>
      <p>
        <a class="back" href="#/">
          {t('dashboard_back')}
        </a>
      </p>
      <h1>{t('requests_title')}</h1>
      <Known stored={letters}>{(all) => <Letters letters={all} />}</Known>
    </section>
  );
}

function Letters({ letters }: { letters: readonly RequestLetterRecord[] }) {
  const now = Date.now();
  const write = (
    <a class="button primary" href={NEW_REQUEST} data-action="new-request">
      {t('requests_new')}
    </a>
  );
  if (letters.length === 0)
    return (
      <Message title={t('requests_empty_title')} text={t('requests_empty_text')}>
        {write}
      </Message>
    );
  return (
    <>
      <RequestTable letters={mostUrgentFirst(letters, now)} now={now} />
      <p class="buttons">{write}</p>
    </>
  );
}

const order: readonly RequestStatus[] = ['overdue', 'due', 'sent', 'draft', 'complained', 'answered'];

/** What is overdue first, the longest before; then what is due next; what is settled last, the newest before. */
export function mostUrgentFirst(letters: readonly RequestLetterRecord[], now: number): RequestLetterRecord[] {
  const rank = (letter: RequestLetterRecord) => order.indexOf(status(letter, now));
  const isSettled = ({ answeredOn, complainedOn }: RequestLetterRecord) => (answeredOn ?? complainedOn) !== undefined;
  return [...letters].sort((a, b) => {
    const byDay = (a.dueOn ?? '').localeCompare(b.dueOn ?? '');
    return rank(a) - rank(b) || (isSettled(a) ? -byDay : byDay) || b.createdAt - a.createdAt;
  });
}
