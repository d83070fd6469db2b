import { vendorsAsOf } from '../core/claims/claims.ts';
import type { Region } from '../core/model.ts';
import { day, t } from '../platform/i18n.ts';
import { regions, type Settings } from '../platform/settings.ts';
import { PauseButton } from '../ui/components/pause-button.tsx';
import type { GpcSwitch } from '../ui/use-gpc-switch.ts';
import { pauseText, regionWords } from '../ui/words.ts';
import { GpcSettings } from './gpc-settings.tsx';
import { HELD } from './use-route.ts';

interface AboutProps {
  /** Undefined until known. */
  settings: Settings | undefined;
  knowledgeVersion: string;
  onPause: (paused: boolean) => void;
  onRegion: (region: Region) => void;
  onWatch: (on: boolean) => void;
  gpc: GpcSwitch;
  onRefuseAll: (on: boolean) => void;
}

/** What Candor keeps, what it cannot see, where its knowledge is from; and the switches. */
export function About({ settings, knowledgeVersion, onPause, onRegion, onWatch, gpc, onRefuseAll }: AboutProps) {
  return (
    <section class="about" data-section="about">
      <h2>{t('about_title')}</h2>
      <dl class="rows">
        <dt>{t('about_recording')}</dt>
        <dd>
          {settings && (
            <>
              {pauseText(settings.paused)} <PauseButton paused={settings.paused !== false} onPause={onPause} />
            </>
          )}
        </dd>
        <dt>{t('about_inPage')}</dt>
        <dd>{settings && <Watching on={settings.pageEvidence} onWatch={onWatch} />}</dd>
        <dt>{t('about_refusing')}</dt>
        <dd>{settings && <Refusing on={settings.refuseBanners} onRefuseAll={onRefuseAll} />}</dd>
        <dt>{t('about_gpc')}</dt>
        <dd>{settings && <GpcSettings settings={settings} gpc={gpc} />}</dd>
        <dt id="region">{t('region_title')}</dt>
        <dd>{settings && <Living region={settings.region} onRegion={onRegion} />}</dd>
        <dt>{t('about_keeps_title')}</dt>
        <dd>
          {t('about_keeps')} <a href={HELD}>{t('about_held')}</a>
        </dd>
        <dt>{t('about_private_title')}</dt>
        <dd>{t('about_private')}</dd>
        <dt>{t('about_blind_title')}</dt>
        <dd>{t('about_blind')}</dd>
        <dt>{t('about_source_title')}</dt>
        <dd>
          {t('about_source', knowledgeVersion)} {t('about_claims', day(`${vendorsAsOf}T12:00:00Z`))}{' '}
          {t('about_optOuts')} {t('about_autoconsent')}
        </dd>
      </dl>
    </section>
  );
}

/** Whether Candor looks at what scripts do in pages, with what is lost where it does not. */
function Watching({ on, onWatch }: { on: boolean; onWatch: (on: boolean) => void }) {
  return (
    <>
      {t(on ? 'about_inPageOn' : 'about_inPageOff')}{' '}
      <button type="button" data-action={on ? 'unwatch' : 'watch'} onClick={() => onWatch(!on)}>
        {t(on ? 'inPage_turnOff' : 'inPage_turnOn')}
      </button>
    </>
  );
}

/** Whether Candor refuses wherever a site asks, with what it does then and what it cannot. */
function Refusing({ on, onRefuseAll }: { on: boolean; onRefuseAll: (on: boolean) => void }) {
  return (
    <>
      {t(on ? 'about_refusingOn' : 'about_refusingOff')}{' '}
      <button type="button" data-action={on ? 'wait-for-click' : 'refuse-all'} onClick={() => onRefuseAll(!on)}>
        {t(on ? 'refusing_turnOff' : 'refusing_turnOn')}
      </button>
    </>
  );
}

/** Where the person says that they live, with what it changes. */
function Living({ region, onRegion }: { region: Region; onRegion: (region: Region) => void }) {
  return (
    <>
      <select
        aria-labelledby="region"
        data-setting="region"
        value={region}
        onChange={({ currentTarget }) => onRegion(currentTarget.value as Region)}
      >
        {regions.map((one) => (
          <option key={one} value={one}>
            {regionWords(one)}
          </option>
        ))}
      </select>{' '}
      <span class="quiet">{t('region_hint')}</span>
    </>
  );
}
