// A field to find one organization among any number of them, with those that match below it.

import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../platform/i18n.ts';
import { nameOf } from './words.ts';

/** Matches that are shown; of more, a longer word finds the one. */
const MOST_FOUND = 8;

interface FinderProps {
  id: string;
  label: string;
  /** Keys of the collectors. */
  among: readonly string[];
  /** One that matches, as something that can be chosen. */
  children: (key: string, name: string) => ComponentChildren;
}

export function Finder({ id, label, among, children }: FinderProps) {
  const [query, setQuery] = useState('');
  const named = useMemo(
    () => among.map((key) => ({ key, name: nameOf(key) })).sort((a, b) => a.name.localeCompare(b.name)),
    [among],
  );
  const wanted = query.trim().toLowerCase();
  const found = wanted === '' ? [] : matching(named, wanted);
  return (
    <div class="finder">
      <p class="search">
        <label for={id}>{label}</label>
        <input id={id} type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
        <span class="quiet" role="status">
          {wanted !== '' &&
            (found.length === 0 ? t('linkMap_noMatch', query.trim()) : plural('linkMap_found', found.length))}
        </span>
      </p>
      {found.length > 0 && (
        <ul class="found">
          {found.slice(0, MOST_FOUND).map(({ key, name }) => (
            <li key={key} data-found={key}>
              {children(key, name)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Named {
  key: string;
  name: string;
}

/** Names that begin with it first. */
function matching(named: readonly Named[], wanted: string): Named[] {
  const at = ({ name }: Named) => name.toLowerCase().indexOf(wanted);
  const found = named.filter((one) => at(one) >= 0);
  return [...found.filter((one) => at(one) === 0), ...found.filter((one) => at(one) > 0)];
}
