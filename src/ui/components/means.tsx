import type { Collector } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { optOutKindWords } from '../words.ts';
import { OutsideLink } from './outside-link.tsx';

/** What the person can do about a collector. */
export function Means({ collector: { optOuts, privacyPolicy, contact } }: { collector: Collector }) {
  if (optOuts.length === 0 && privacyPolicy === undefined && contact === undefined)
    return <p class="quiet">{t('means_none')}</p>;
  return (
    <ul class="means">
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
    </ul>
  );
}
