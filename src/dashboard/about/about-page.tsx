// What Candor sees, keeps and never does, what it cannot see in this browser, where its knowledge is from, and under which licences.

import { about } from '../../platform/about.ts';
import { blindSpotsHere } from '../../platform/blind-spots.ts';
import { canonicalNameOf } from '../../platform/dns.ts';
import { t } from '../../platform/i18n.ts';
import type { Settings } from '../../platform/settings.ts';
import { OutsideLink } from '../../ui/components/outside-link.tsx';
import { SETTINGS } from '../../ui/settings-address.ts';
import { blindSpotWords } from '../held/words.ts';
import { HELD, WELCOME } from '../use-route.ts';
import { SourceTables } from './source-tables.tsx';

const MPL = 'https://www.mozilla.org/MPL/2.0/';

export function AboutPage({ settings }: { settings: Settings | undefined }) {
  const { version, browser } = about();
  return (
    <section data-section="about">
      <h1>{t('about_heading')}</h1>
      <p>{t('about_version', version, browser)}</p>
      <p class="means">
        <a href={WELCOME}>{t('about_welcome')}</a>
        <a href={SETTINGS}>{t('settings_title')}</a>
      </p>
      <div class="prose">
        <h2>{t('about_sees_title')}</h2>
        <p>{t('about_sees')}</p>
        <h2>{t('about_keeps_title')}</h2>
        <p>
          {t('about_keeps')} {settings?.pagePaths && t('settings_pathsOn')}
        </p>
        <p>
          <a href={HELD}>{t('about_held')}</a>
        </p>
        <h2>{t('about_never_title')}</h2>
        <ul class="bullets">
          <li>{t('about_neverSends')}</li>
          <li>{t('about_neverBlocks')}</li>
          <li>{t('about_neverAccepts')}</li>
          {canonicalNameOf && <li>{t('about_asksResolver')}</li>}
        </ul>
        <h2>{t('about_private_title')}</h2>
        <p>{t('about_private')}</p>
        <h2>{t('about_blindHere', browser)}</h2>
        <ul class="bullets">
          {blindSpotsHere().map((spot) => (
            <li key={spot} data-blind={spot}>
              {blindSpotWords(spot)}
            </li>
          ))}
        </ul>
      </div>
      <h2>{t('about_source_title')}</h2>
      <SourceTables />
      <h2>{t('about_licence_title')}</h2>
      <div class="prose">
        <p>
          {t('about_licence')} <OutsideLink href={MPL}>{t('about_licenceText')}</OutsideLink>
        </p>
        <p>{t('about_code')}</p>
      </div>
    </section>
  );
}
