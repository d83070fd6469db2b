import type { CookieReport } from '../../core/report/identifier-types.ts';
import type { TrackerReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { longTime } from '../format.ts';

/** A tracker's cookies: how many there are, for how long they recognise this browser, and each by its name. */
export function TrackerCookies({ cookies = [] }: Pick<TrackerReport, 'cookies'>) {
  return (
    <>
      <p>{cookieSummary(cookies)}</p>
      <CookieList cookies={cookies} />
    </>
  );
}

export function CookieList({ cookies }: { cookies: readonly CookieReport[] }) {
  return (
    <ul class="data">
      {cookies.map((cookie) => (
        <li key={`${cookie.domain} ${cookie.name}`} data-cookie={cookie.name}>
          <code>{cookie.name}</code> <span class="quiet">– {cookieWords(cookie)}</span>
        </li>
      ))}
    </ul>
  );
}

/** `3 set · 2 of them recognise this browser, for up to 13 months`. */
export function cookieSummary(cookies: readonly CookieReport[]): string {
  const kept = cookies.filter((cookie) => cookie.kept);
  const set = kept.filter(({ setBy }) => setBy).length;
  const earlier = kept.length - set;
  const refused = cookies.length - kept.length;
  const identifying = kept.filter(({ identifies }) => identifies);
  const longest = Math.max(...identifying.map(({ lifetimeSeconds = 0 }) => lifetimeSeconds));
  const recognise = longest > 0 ? 'cookies_recogniseFor' : 'cookies_recognise';
  return [
    ...(set > 0 ? [plural('cookies_set', set)] : []),
    ...(earlier > 0 ? [plural('cookies_earlier', earlier)] : []),
    ...(refused > 0 ? [plural('cookies_refused', refused)] : []),
    ...(identifying.length > 0 ? [plural(recognise, identifying.length, longTime(longest))] : []),
  ].join(' · ');
}

function cookieWords(cookie: CookieReport): string {
  const { identifies, setBy, kept, sent, domain } = cookie;
  return [
    ...(identifies ? [t(identifies === 'known' ? 'cookie_known' : 'cookie_likely')] : []),
    lifetimeWords(cookie),
    ...(setBy ? [t(setBy === 'answer' ? 'cookie_byAnswer' : 'cookie_byUnseen')] : []),
    ...(kept ? [] : [t('cookie_notKept')]),
    ...(sent ? [t('cookie_sent')] : []),
    t('cookie_domain', domain),
  ].join(' · ');
}

function lifetimeWords({ session, lifetimeSeconds }: CookieReport): string {
  if (session) return t('cookie_session');
  return lifetimeSeconds === undefined ? t('cookie_lifetimeUnknown') : t('cookie_lifetime', longTime(lifetimeSeconds));
}
