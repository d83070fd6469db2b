import type { Site } from '../../core/model.ts';
import type { Collector } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { newRequestAddress } from '../request-address.ts';
import { optOutKindWords } from '../words.ts';
import { OutsideLink } from './outside-link.tsx';

interface MeansProps {
  collector: Collector;
  site: Site;
  /** Address of the dashboard, empty within it; absent where nothing may be written down. */
  dashboard: string | undefined;
}

/** What the person can do about a collector. */
export function Means({ collector, site, dashboard }: MeansProps) {
  const { optOuts, privacyPolicy, contact, organization } = collector;
  const isKnown = optOuts.length > 0 || privacyPolicy !== undefined || contact !== undefined;
  if (!isKnown && dashboard === undefined) return <p class="quiet">{t('means_none')}</p>;
  return (
    <ul class="means">
      {!isKnown && <li class="quiet">{t('means_none')}</li>}
      {optOuts.map(({ kind, url, verified }) => (
        <li key={url} data-means="opt-out">
          <OutsideLink href={url} look="button">
            {t('optOut', optOutKindWords(kind))}
          </OutsideLink>
          {!verified && <span class="quiet"> ({t('optOut_unverified')})</span>}
        </li>
      ))}
      {privacyPolicy !== undefined && (
        <li data-means="policy">
          <OutsideLink href={privacyPolicy}>{t('privacyPolicy')}</OutsideLink>
        </li>
      )}
      {contact !== undefined && (
        <li data-means="contact">
          <OutsideLink href={contact.includes('@') ? `mailto:${contact}` : contact}>
            {t(contact.includes('@') ? 'contact_mail' : 'contact_page')}
          </OutsideLink>
        </li>
      )}
      {dashboard !== undefined && (
        <li data-means="request">
          <a
            href={dashboard + newRequestAddress({ organization: organization.key, site })}
            target={dashboard === '' ? undefined : '_blank'}
            rel="noopener"
          >
            {t('means_request')}
          </a>
        </li>
      )}
    </ul>
  );
}
