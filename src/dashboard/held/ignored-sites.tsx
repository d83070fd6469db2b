import { useState } from 'preact/hooks';
import type { Site } from '../../core/model.ts';
import { canBeIgnored } from '../../core/recording.ts';
import { hostnameOf, siteOf } from '../../core/site.ts';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';

interface IgnoredSitesProps {
  sites: readonly Site[];
  onIgnore: (site: Site, ignored: boolean) => Promise<void>;
}

/** The sites of which nothing is recorded, to add to and to take from. */
export function IgnoredSites({ sites, onIgnore }: IgnoredSitesProps) {
  const [typed, setTyped] = useState('');
  const [status, setStatus] = useState('');
  async function change(site: Site, ignored: boolean) {
    try {
      await onIgnore(site, ignored);
      setTyped('');
      setStatus(t(ignored ? 'ignored_added' : 'ignored_removed', site));
    } catch (cause) {
      setStatus(t('error_text', reasonOf(cause)));
    }
  }
  function add(event: Event) {
    event.preventDefault();
    const site = siteIn(typed);
    if (site === undefined) setStatus(t('ignored_noSite'));
    else void change(site, true);
  }
  return (
    <div data-setting="ignoredSites">
      <h3>{t('heldSetting_ignoredSites')}</h3>
      <p class="quiet">{t('ignored_hint')}</p>
      {sites.length > 0 && (
        <ul class="exceptions">
          {sites.map((site) => (
            <li key={site} data-ignored={site}>
              <span>{site}</span>
              <button
                type="button"
                data-action="record-site"
                aria-label={t('ignored_recordSite', site)}
                onClick={() => void change(site, false)}
              >
                {t('ignored_recordShort')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="buttons" onSubmit={add}>
        <label for="ignore">{t('ignored_site')}</label>
        <input
          id="ignore"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" data-action="ignore-site">
          {t('ignored_add')}
        </button>
      </form>
      <p role="status">{status}</p>
    </div>
  );
}

/** The site of what a person types: a name, or an address that they copied. */
function siteIn(typed: string): Site | undefined {
  const text = typed.trim();
  const host = hostnameOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const site = host === undefined ? undefined : siteOf(host);
  return site?.includes('.') && canBeIgnored(site) ? site : undefined;
}
