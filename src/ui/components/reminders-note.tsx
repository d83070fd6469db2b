import { isReminding } from '../../core/rights/reminders.ts';
import { plural, t } from '../../platform/i18n.ts';
import { listLetters } from '../../store/read.ts';
import { REQUESTS } from '../request-address.ts';
import { useLive } from '../use-live.ts';
import { Mark } from './mark.tsx';

/** How many answers are overdue that the person was reminded of, with the way to them; nothing where there are none. */
export function RemindersNote({ dashboard }: { dashboard: string }) {
  const letters = useLive(() => listLetters(), 'letters');
  if (letters.state !== 'known') return null;
  const overdue = letters.value.filter((letter) => isReminding(letter, Date.now())).length;
  if (overdue === 0) return null;
  return (
    <p class="bar reminders" data-count="reminders" data-value={overdue}>
      <Mark tone="attention">{plural('reminders', overdue)}</Mark>
      <a href={dashboard + REQUESTS} target={dashboard === '' ? undefined : '_blank'} rel="noopener">
        {t('reminders_look')}
      </a>
    </p>
  );
}
