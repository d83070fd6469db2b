import { t } from '../../platform/i18n.ts';
import { organizationsSeen } from '../../store/read-organizations.ts';
import { collectorOf, nameOfCollector } from '../../ui/collector-name.ts';
import { Message } from '../../ui/components/message.tsx';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { OrganizationList } from './organization-list.tsx';

/** Every organization that collected, on whichever site. */
export function OrganizationsPage() {
  const stored = useLive(async () => {
    const seen = await organizationsSeen(collectorOf);
    return seen.map((one) => ({ ...one, name: nameOfCollector(one.organization) }));
  }, 'organizations');
  return (
    <section data-section="organizations">
      <h1>{t('organizations_title')}</h1>
      <Known stored={stored}>
        {(organizations) =>
          organizations.length === 0 ? (
            <Message title={t('organizations_empty_title')} text={t('dashboard_empty_text')} />
          ) : (
            <OrganizationList organizations={organizations} />
          )
        }
      </Known>
    </section>
  );
}
