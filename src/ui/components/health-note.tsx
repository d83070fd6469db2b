import type { StoreHealth } from '../../core/contract.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Sign } from './sign.tsx';

/** Says so when observations do not reach the disk. */
export function HealthNote({ health: { error, unsaved, lost } }: { health: StoreHealth }) {
  if (error === undefined && lost === 0) return null;
  const sentences = [
    ...(error === undefined ? [] : [t('storage_trouble', error)]),
    ...(unsaved > 0 ? [plural('storage_unsaved', unsaved)] : []),
    ...(lost > 0 ? [plural('storage_lost', lost)] : []),
    ...(error === undefined ? [] : [t('storage_hint')]),
  ];
  return (
    <p class="note contradiction" role="alert" data-note="storage">
      <Sign tone="contradiction" /> {sentences.join(' ')}
    </p>
  );
}
