import { status } from '../../core/rights/reminders.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { listed, t } from '../../platform/i18n.ts';
import { requestAddress } from '../../ui/request-address.ts';
import { rightWords } from '../../ui/words.ts';
import { aboutBeside, dayWords } from './letter-words.ts';
import { RequestStatusMark } from './request-status-mark.tsx';

interface RequestTableProps {
  letters: readonly RequestLetterRecord[];
  now: number;
}

/** To whom, what, when it was sent, by when an answer is due, and how it stands. */
export function RequestTable({ letters, now }: RequestTableProps) {
  return (
    <table class="sites requests">
      <caption class="hidden">{t('requests_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column_to')}</th>
          <th scope="col" class="optional">
            {t('column_sent')}
          </th>
          <th scope="col" class="due">
            {t('column_due')}
          </th>
          <th scope="col">{t('column_status')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <Row key={letter.id} letter={letter} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ letter, now }: { letter: RequestLetterRecord; now: number }) {
  const { id, addressee, rights, sentOn, dueOn } = letter;
  return (
    <tr data-letter={id} data-status={status(letter, now)}>
      <th scope="row">
        <a href={requestAddress(id)}>{addressee}</a>
        <p class="quiet">
          {[listed(rights.map(rightWords)), aboutBeside(letter)].filter((words) => words !== '').join(' · ')}
        </p>
      </th>
      <td class="date optional">{sentOn === undefined ? '–' : dayWords(sentOn)}</td>
      <td class="date due">{dueOn === undefined ? '–' : <time dateTime={dueOn}>{dayWords(dueOn)}</time>}</td>
      <td>
        <RequestStatusMark letter={letter} now={now} />
      </td>
    </tr>
  );
}
