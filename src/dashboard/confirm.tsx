import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n.ts';

interface ConfirmProps {
  /** What would be gone, as a question. */
  question: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something is deleted; who presses Enter keeps it. */
export function Confirm({ question, onYes, onNo }: ConfirmProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <div class="note" role="alert">
      <p>{question}</p>
      <p class="buttons">
        <button type="button" data-action="forget-yes" onClick={onYes}>
          {t('forget_yes')}
        </button>
        <button type="button" data-action="forget-no" ref={keep} onClick={onNo}>
          {t('forget_no')}
        </button>
      </p>
    </div>
  );
}
