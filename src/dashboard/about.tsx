import { vendorsAsOf } from '../core/claims/claims.ts';
import { day, t } from '../platform/i18n.ts';
import { PauseButton } from '../ui/components/pause-button.tsx';

interface AboutProps {
  /** Undefined until known. */
  paused: boolean | undefined;
  knowledgeVersion: string;
  onPause: (paused: boolean) => void;
}

/** What Candor keeps, what it cannot see, where its knowledge is from; and the switch to pause it. */
export function About({ paused, knowledgeVersion, onPause }: AboutProps) {
  return (
    <section class="about" data-section="about">
      <h2>{t('about_title')}</h2>
      <dl class="rows">
        <dt>{t('about_recording')}</dt>
        <dd>
          {paused !== undefined && (
            <>
              {t(paused ? 'recording_paused' : 'recording_on')} <PauseButton paused={paused} onPause={onPause} />
            </>
          )}
        </dd>
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
