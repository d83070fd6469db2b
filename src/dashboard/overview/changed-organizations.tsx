import type { OrganizationKey } from '../../core/model.ts';
import type { Change } from '../../core/overview/changes.ts';
import { plural, t } from '../../platform/i18n.ts';
import { nameOfCollector } from '../../ui/collector-name.ts';
import { organizationAddress } from '../../ui/organization-address.ts';

interface ChangedOrganizationsProps {
  change: Change;
  /** Named of each kind; the others are counted. */
  most: number;
}

/** “+ TikTok − Hotjar”, each a link; aloud, the signs are words. */
export function ChangedOrganizations({ change: { added, gone }, most }: ChangedOrganizationsProps) {
  return (
    <ul class="changes">
      <Some keys={added} kind="added" most={most} />
      <Some keys={gone} kind="gone" most={most} />
    </ul>
  );
}

interface SomeProps {
  keys: readonly OrganizationKey[];
  kind: 'added' | 'gone';
  most: number;
}

function Some({ keys, kind, most }: SomeProps) {
  const more = keys.length - most;
  return (
    <>
      {keys.slice(0, most).map((key) => (
        <li key={key} data-change={kind}>
          <span aria-hidden="true">{kind === 'added' ? '+' : '−'}</span>
          <span class="hidden">{t(kind === 'added' ? 'changes_added' : 'changes_gone')}</span>{' '}
          <a href={organizationAddress(key)}>
            <bdi>{nameOfCollector(key)}</bdi>
          </a>
        </li>
      ))}
      {more > 0 && (
        <li class="quiet">{kind === 'added' ? plural('changes_moreAdded', more) : plural('changes_moreGone', more)}</li>
      )}
    </>
  );
}
