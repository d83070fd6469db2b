import { t } from '../platform/i18n.ts';

export function ReloadButton({ onReload }: { onReload: () => void }) {
  return (
    <button type="button" class="primary" data-action="reload" onClick={onReload}>
      {t('reload')}
    </button>
  );
}
