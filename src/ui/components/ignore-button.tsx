import { t } from '../../platform/i18n.ts';

interface IgnoreButtonProps {
  ignored: boolean;
  onIgnore: (ignored: boolean) => void;
}

/** Has nothing more recorded of the site that is shown, or has it recorded again. */
export function IgnoreButton({ ignored, onIgnore }: IgnoreButtonProps) {
  return (
    <button type="button" data-action={ignored ? 'record-site' : 'ignore-site'} onClick={() => onIgnore(!ignored)}>
      {t(ignored ? 'ignored_record' : 'ignored_ignore')}
    </button>
  );
}
