import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';

interface ActionButtonProps {
  /** Names the button for whoever looks for it. */
  action: string;
  label: string;
  hint?: string;
  onPress: () => Promise<unknown>;
}

/** Asks for something to be done, and says why it was not. */
export function ActionButton({ action, label, hint, onPress }: ActionButtonProps) {
  const [failure, setFailure] = useState('');
  return (
    <div>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      <p class="buttons">
        <button
          type="button"
          data-action={action}
          onClick={() => onPress().catch((cause) => setFailure(t('error_text', reasonOf(cause))))}
        >
          {label}
        </button>
        <span role="alert">{failure}</span>
      </p>
    </div>
  );
}
