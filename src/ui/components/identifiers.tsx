import type { LinkReport } from '../../core/report/identifier-types.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { linksAddress } from '../links-address.ts';
import { CookieList } from './cookies.tsx';
import { Fold } from './fold.tsx';

type Props = Pick<SiteReport, 'identifiers'>;

/** Address of the dashboard; empty within it, absent for what is written nowhere. */
type WithDashboard = { dashboard?: string | undefined };

/** Who can link what they know, two by two, with what shows it. */
export function Links({ identifiers: { links, watched }, dashboard }: Props & WithDashboard) {
  if (links.length === 0) return null;
  return (
    <Fold
      class="folded"
      data-count="links"
      data-value={links.length}
      summary={
        <>
          <h2>{t('links_title')}</h2>
          <span>{plural('links', links.length)}</span>
        </>
      }
    >
      <div class="details">
        <p class="quiet">
          {t('links_hint')} {watched !== 'whole' && t('identifiers_part')}
        </p>
        <LinkList links={links} />
        <OverAll links={links} dashboard={dashboard} />
      </div>
    </Fold>
  );
}

export function LinkList({ links }: { links: readonly LinkReport[] }) {
  return (
    <ul class="data">
      {links.map((link) => (
        <li key={pairOf(link)} data-link={pairOf(link)}>
          {t('link', link.from.name, link.to.name)} <span class="quiet">– {evidence(link)}</span>
        </li>
      ))}
    </ul>
  );
}

/** From what is said of here to the same over the whole history, organization by organization. */
export function OverAll({ links, dashboard }: { links: readonly LinkReport[] } & WithDashboard) {
  if (dashboard === undefined) return null;
  const named = new Map(links.flatMap(({ from, to }) => [from, to]).map(({ key, name }) => [key, name]));
  return (
    <p class="means" data-means="links">
      <span class="quiet">{t('linkMap_overall')}</span>
      {[...named].map(([key, name]) => (
        <a
          key={key}
          href={dashboard + linksAddress(key)}
          target={dashboard === '' ? undefined : '_blank'}
          rel="noopener"
        >
          {name}
        </a>
      ))}
    </p>
  );
}

function pairOf({ from, to }: LinkReport): string {
  return `${from.key} ${to.key}`;
}

function evidence({ seen, redirected, carriers }: LinkReport): string {
  const names = [...new Set(carriers.map(({ by, name }) => t(by === 'cookie' ? 'link_cookie' : 'link_field', name)))];
  return [
    t(seen.includes('value') ? 'link_value' : 'link_endpoint', listed(names)),
    ...(redirected ? [t('link_redirected')] : []),
  ].join(' · ');
}

/** Cookies that are of no tracker listed above, and that cookies were not watched. */
export function OtherCookies({ identifiers: { otherCookies, watched } }: Props) {
  if (otherCookies.length === 0)
    return watched === 'none' ? (
      <p class="quiet" data-note="cookies-not-watched">
        {t('identifiers_none')}
      </p>
    ) : null;
  return (
    <Fold
      class="folded"
      data-count="cookies"
      data-value={otherCookies.length}
      summary={plural('otherCookies', otherCookies.length)}
    >
      <div class="details">
        <p class="quiet">
          {t('otherCookies_hint')} {watched !== 'whole' && t('identifiers_part')}
        </p>
        <CookieList cookies={otherCookies} />
      </div>
    </Fold>
  );
}
