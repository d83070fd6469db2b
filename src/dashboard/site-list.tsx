import { useState } from 'preact/hooks';
import type { Site } from '../core/model.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { t } from '../platform/i18n.ts';
import { reasonOf } from '../ui/reason.ts';

interface SiteListProps {
  /** Of the setting, by which the field and tests find it. */
  name: string;
  title: string;
  hint: string;
  sites: readonly Site[];
  /** Whether a site may stand in the list. */
  canHold: (site: Site) => boolean;
  /** Takes a site in, or out of the list; rejects with the reason where it cannot. */
  onChange: (site: Site, listed: boolean) => Promise<void>;
  words: {
    /** Of the button beside a site. */
    remove: string;
    /** The same, for whoever does not see beside which. */
    removeSite: (site: Site) => string;
    added: (site: Site) => string;
    removed: (site: Site) => string;
  };
}

/** A list of sites to add to and to take from, one by one. It says what was done, and why something was not. */
export function SiteList({ name, title, hint, sites, canHold, onChange, words }: SiteListProps) {
  const [typed, setTyped] = useState('');
  const [status, setStatus] = useState('');
  async function change(site: Site, listed: boolean) {
    try {
      await onChange(site, listed);
      setTyped('');
      setStatus(listed ? words.added(site) : words.removed(site));
    } catch (cause) {
      setStatus(t('error_text', reasonOf(cause)));
    }
  }
  function add(event: Event) {
    event.preventDefault();
    const site = siteIn(typed);
    if (site === undefined || !canHold(site)) setStatus(t('ignored_noSite'));
    else void change(site, true);
  }
  const field = `${name}-site`;
  return (
    <div data-setting={name}>
      <h3>{title}</h3>
      <p class="quiet">{hint}</p>
      {sites.length > 0 && (
        <ul class="exceptions">
          {sites.map((site) => (
            <li key={site} data-listed={site}>
              <span>{site}</span>
              <button
                type="button"
                data-action="take-out"
                aria-label={words.removeSite(site)}
                onClick={() => void change(site, false)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="buttons" onSubmit={add}>
        <label for={field}>{t('ignored_site')}</label>
        <input
          id={field}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" data-action="add-site">
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
  return site?.includes('.') ? site : undefined;
}
