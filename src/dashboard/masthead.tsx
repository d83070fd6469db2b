import { type MessageKey, t } from '../platform/i18n.ts';
import { LINKS } from '../ui/links-address.ts';
import { REPORTS } from '../ui/reports-address.ts';
import { REQUESTS } from '../ui/request-address.ts';
import { SETTINGS } from '../ui/settings-address.ts';
import { ABOUT, HELD, OPT_OUTS, ORGANIZATIONS, OVERVIEW, type Route, SITES } from './use-route.ts';

interface Place {
  href: string;
  words: MessageKey;
  page: Route['page'];
  /** Pages that are reached from it, and lead back to it. */
  within?: readonly Route['page'][];
}

/** The order in which a person asks: what happened, where, by whom; then what they did about it; then what is kept of it. */
const places: readonly Place[] = [
  { href: OVERVIEW, words: 'nav_overview', page: 'overview' },
  { href: SITES, words: 'dashboard_sites', page: 'sites', within: ['site', 'visit'] },
  { href: ORGANIZATIONS, words: 'column_organizations', page: 'organizations', within: ['organization'] },
  { href: LINKS, words: 'linkMap_nav', page: 'links' },
  { href: OPT_OUTS, words: 'optOuts_link', page: 'opt-outs' },
  { href: REQUESTS, words: 'requests_title', page: 'requests', within: ['new-request', 'request'] },
  { href: REPORTS, words: 'reports_link', page: 'reports' },
  { href: HELD, words: 'held_link', page: 'held' },
];

/** Of Candor itself, beside its name. */
const ownPlaces: readonly Place[] = [
  { href: SETTINGS, words: 'settings_title', page: 'settings' },
  { href: ABOUT, words: 'about_title', page: 'about' },
];

interface MastheadProps {
  page: Route['page'];
  /** To the beginning of what is on the page. */
  onSkip: () => void;
}

/** Candor's name and the way to every page. The one that is shown is marked, and so is the one that it belongs to. */
export function Masthead({ page, onSkip }: MastheadProps) {
  return (
    <header class="masthead">
      {/* An address of its own would name another page. */}
      <button type="button" class="skip" onClick={onSkip}>
        {t('nav_skip')}
      </button>
      <p>
        <a href={OVERVIEW}>
          <img src="/icons/icon.svg" alt="" width="28" height="28" />
          {t('extName')}
        </a>
      </p>
      <Ways label={t('extName')} places={ownPlaces} page={page} />
      <Ways label={t('nav_label')} places={places} page={page} />
    </header>
  );
}

interface WaysProps {
  label: string;
  places: readonly Place[];
  page: Route['page'];
}

function Ways({ label, places, page }: WaysProps) {
  return (
    <nav aria-label={label}>
      <ul>
        {places.map(({ href, words, page: own, within = [] }) => (
          <li key={href}>
            <a href={href} aria-current={page === own ? 'page' : within.includes(page) ? 'true' : undefined}>
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
