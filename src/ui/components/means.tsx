import type { Collector } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { optOutKindWords } from '../words.ts';

/** What the person can do about a collector. */
export function Means({ collector: { optOuts, privacyPolicy, contact } }: { collector: Collector }) {
  if (optOuts.length === 0 && privacyPolicy === undefined && contact === undefined)
    return <p class="quiet">{t('means_none')}</p>;
  return (
    <ul class="means">
      {optOuts.map(({ kind, url, verified }) => (
        <li key={url}>
          <OutsideLink href={url}>{t('optOut', optOutKindWords(kind))}</OutsideLink>
          {!verified && <span class="quiet"> ({t('optOut_unverified')})</span>}
        </li>
      ))}
      {privacyPolicy !== undefined && (
        <li>
          <OutsideLink href={privacyPolicy}>{t('privacyPolicy')}</OutsideLink>
        </li>
      )}
      {contact !== undefined && (
        <li>
          <OutsideLink href={contact.includes('@') ? `mailto:${contact}` : contact}>{t('contact')}</OutsideLink>
        </li>
      )}
    </ul>
  );
}

/** Knowledge holds web and mail addresses only; this is the last door before a click. */
function OutsideLink({ href, children }: { href: string; children: string }) {
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
