import { useState } from 'preact/hooks';
import type { SiteWays as Answer } from '../../core/contract.ts';
import { t } from '../../platform/i18n.ts';
import { siteWayWords } from '../words.ts';
import { OutsideLink } from './outside-link.tsx';

/** The site's own links for refusing and reading, looked for in the page when the person asks, and never before. */
export function SiteWays({ onLook }: { onLook: () => Promise<Answer> }) {
  const [answer, setAnswer] = useState<Answer>();
  const look = () => void onLook().then(setAnswer, () => setAnswer({ read: false }));
  return (
    <section class="ways" data-section="site-ways">
      {answer === undefined && (
        <button type="button" data-action="site-ways" onClick={look}>
          {t('siteWays_look')}
        </button>
      )}
      {answer && <Found answer={answer} />}
    </section>
  );
}

function Found({ answer }: { answer: Answer }) {
  if (!answer.read) return <p role="status">{t('siteWays_unread')}</p>;
  if (answer.ways.length === 0) return <p role="status">{t('siteWays_none')}</p>;
  return (
    <>
      <h2>{t('siteWays_title')}</h2>
      <dl class="rows">
        {answer.ways.map(({ kind, text, url }) => [
          <dt key={`term ${kind} ${url ?? text}`}>{siteWayWords(kind)}</dt>,
          <dd key={`${kind} ${url ?? text}`} data-way={kind}>
            {url === undefined ? t('siteWays_inPage', text) : <OutsideLink href={url}>{text}</OutsideLink>}
          </dd>,
        ])}
      </dl>
    </>
  );
}
