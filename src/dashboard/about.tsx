import { vendorsAsOf } from '../core/claims/claims.ts';
import { day, t } from '../platform/i18n.ts';
import type { Settings } from '../platform/settings.ts';
import { PauseButton } from '../ui/components/pause-button.tsx';
import type { GpcSwitch } from '../ui/use-gpc-switch.ts';
import { GpcSettings } from './gpc-settings.tsx';

interface AboutProps {
  /** Undefined until known. */
  settings: Settings | undefined;
  knowledgeVersion: string;
  onPause: (paused: boolean) => void;
  onWatch: (on: boolean) => void;
  gpc: GpcSwitch;
}

/** What Candor keeps, what it cannot see, where its knowledge is from; and the switches. */
export function About({ settings, knowledgeVersion, onPause, onWatch, gpc }: AboutProps) {
  return (
    <section class="about" data-section="about">
      <h2>{t('about_title')}</h2>
      <dl class="rows">
        <dt>{t('about_recording')}</dt>
        <dd>
          {settings && (
            <>
              {t(settings.paused ? 'recording_paused' : 'recording_on')}{' '}
              <PauseButton paused={settings.paused} onPause={onPause} />
            </>
          )}
        </dd>
        <dt>{t('about_inPage')}</dt>
        <dd>{settings && <Watching on={settings.pageEvidence} onWatch={onWatch} />}</dd>
        <dt>{t('about_gpc')}</dt>
        <dd>{settings && <GpcSettings settings={settings} gpc={gpc} />}</dd>
        <dt>{t('about_keeps_title')}</dt>
        <dd>{t('about_keeps')}</dd>
        <dt>{t('about_private_title')}</dt>
        <dd>{t('about_private')}</dd>
        <dt>{t('about_blind_title')}</dt>
        <dd>{t('about_blind')}</dd>
        <dt>{t('about_source_title')}</dt>
        <dd>
          {t('about_source', knowledgeVersion)} {t('about_claims', day(`${vendorsAsOf}T12:00:00Z`))}{' '}
          {t('about_optOuts')}
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
