import { t } from '../../platform/i18n.ts';
import { size } from '../../ui/format.ts';
import type { Space } from './use-storage-areas.ts';

/** How much space it all takes, as far as the browser says. */
export function SpaceLine({ space }: { space: Space | undefined }) {
  if (space === undefined) return null;
  const words = space === 'unknown' ? t('held_spaceUnknown') : t('held_space', size(space));
  return (
    <p class="quiet" data-space={space}>
      {words}
    </p>
  );
}
