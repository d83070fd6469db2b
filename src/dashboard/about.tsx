import { useEffect, useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { readSettings } from '../platform/settings.ts';
import { PauseButton } from '../ui/components/pause-button.tsx';
import { knowledgeVersion } from '../ui/directory.ts';

/** What Candor keeps, what it cannot see, where its knowledge is from; and the switch to pause it. */
export function About() {
  return (
    <section class="about">
      <h2>{t('about_title')}</h2>
      <Recording />
      <p>{t('about_keeps')}</p>
      <p>{t('about_blind')}</p>
      <p>{t('about_source', knowledgeVersion)}</p>
      <p>{t('about_optOuts')}</p>
    </section>
  );
}

function Recording() {
  const [paused, setPaused] = useState<boolean>();
  const read = () => void readSettings().then((settings) => setPaused(settings.paused));
  useEffect(read, []);
  if (paused === undefined) return null;
  return (
    <p>
      {t(paused ? 'recording_paused' : 'recording_on')} <PauseButton paused={paused} onChanged={read} />
    </p>
  );
}
