import type { LinkReport, SiteReport } from '../../core/report/types.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { CookieList } from './cookies.tsx';
import { Fold } from './fold.tsx';

type Props = Pick<SiteReport, 'identifiers'>;

/** Who can link what they know, two by two, with what shows it. */
export function Links({ identifiers: { links, watched } }: Props) {
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
