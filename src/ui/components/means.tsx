import type { Site } from '../../core/model.ts';
import type { OptOut, RequestLink } from '../../core/report/rights-types.ts';
import type { Collector } from '../../core/report/types.ts';
import { hostnameOf } from '../../core/site.ts';
import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { newRequestAddress } from '../request-address.ts';
import { optOutKindWords, optOutNeedWords } from '../words.ts';
import { OutsideLink } from './outside-link.tsx';

interface MeansProps {
  collector: Omit<Collector, 'trackers' | 'requests' | 'beforeChoice' | 'afterRefusal'>;
  site: Site;
  /** Address of the dashboard, empty within it; absent where nothing may be written down. */
  dashboard: string | undefined;
}

/** What the person can do about a collector, and whether it is a registered data broker: to say no, to ask, to read. The best link comes first. */
export function Means({ collector, site, dashboard }: MeansProps) {
  const { optOuts, access, deletion, privacyPolicy, contact, dataBroker } = collector;
  const known = [...optOuts, access, deletion, privacyPolicy, contact].some((means) => means !== undefined);
  // What is opened from here is asked about in the site's list, as if it had been opened there. What the site runs is not on it.
  const noting =
    dashboard === undefined || collector.runsSite
      ? undefined
      : ({ url }: OptOut) =>
          void ask('optOut.opened', { site, organization: collector.organization.key, host: hostnameOf(url) ?? '' });
  return (
    <>
      {dataBroker && (
        <p data-means="broker">{t('dataBroker', String(dataBroker.year), dataBroker.registeredAs.join('; '))}</p>
      )}
      {!known && <p class="quiet">{t('means_none')}</p>}
      {optOuts.length > 0 && (
        <ul class="means">
          {optOuts.map((optOut) => (
            <li key={optOut.url} data-means="opt-out">
              <OutsideLink href={optOut.url} look="button" onFollow={noting && (() => noting(optOut))}>
                {t('optOut', optOutKindWords(optOut.kind))}
              </OutsideLink>
              <Limits of={optOut} />
            </li>
          ))}
        </ul>
      )}
      {(access || deletion || dashboard !== undefined) && (
        <ul class="means">
          {access && <RequestItem means="access" link={access} />}
          {deletion && <RequestItem means="deletion" link={deletion} />}
          {dashboard !== undefined && (
            <li data-means="request">
              <a
                href={dashboard + newRequestAddress({ organization: collector.organization.key, site })}
                target={dashboard === '' ? undefined : '_blank'}
                rel="noopener"
              >
                {t('means_request')}
              </a>
            </li>
          )}
        </ul>
      )}
      {(privacyPolicy !== undefined || contact !== undefined) && (
        <ul class="means">
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
      )}
    </>
  );
}

function RequestItem({ means, link }: { means: 'access' | 'deletion'; link: RequestLink }) {
  return (
    <li data-means={means}>
      <OutsideLink href={link.url}>{t(means === 'access' ? 'access_link' : 'deletion_link')}</OutsideLink>
      <Limits of={link} />
    </li>
  );
}

/** What a link needs, what undoes it, and whether anybody read it where it matters. */
export function Limits({ of: { needs, lostWhen, verified } }: { of: Partial<OptOut> }) {
  const notes = [
    ...(needs ? [optOutNeedWords(needs)] : []),
    ...(lostWhen ? [t('optOut_lost')] : []),
    ...(verified ? [] : [t('optOut_unverified')]),
  ];
  return notes.length === 0 ? null : <span class="quiet"> ({notes.join('; ')})</span>;
}
