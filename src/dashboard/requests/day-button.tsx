import { useId, useState } from 'preact/hooks';
import { dateOf, type IsoDate } from '../../core/rights/dates.ts';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';

interface DayButtonProps {
  /** Names the button for whoever looks for it. */
  action: string;
  /** What happened on the day. */
  label: string;
  button: string;
  look?: 'primary';
  /** The first day that can be chosen. */
  from?: IsoDate | undefined;
  onDay: (on: IsoDate) => Promise<unknown>;
}

/** Says on which day something happened, today unless another is chosen; no day that is still to come. */
export function DayButton({ action, label, button, look, from, onDay }: DayButtonProps) {
  const id = useId();
  const today = dateOf(Date.now());
  const [on, setOn] = useState(today);
  const [failure, setFailure] = useState('');
  const isDay = on !== '' && on <= today && (from === undefined || on >= from);
  return (
    <p class="buttons" data-day={action}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={on}
        min={from}
        max={today}
        required
        onInput={({ currentTarget }) => setOn(currentTarget.value)}
      />
      <button
        type="button"
        class={look}
        data-action={action}
        disabled={!isDay}
        onClick={() => onDay(on).catch((cause) => setFailure(t('error_text', reasonOf(cause))))}
      >
        {button}
      </button>
      <span role="alert">{failure}</span>
    </p>
  );
}
