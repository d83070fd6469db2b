// Keys of collectors → names, and what shows a link → words.

import type { IdentifierLink, SiteLink } from '../../core/facts.ts';
import { collectorName } from '../../core/report/identifiers.ts';
import { listed, number, t } from '../../platform/i18n.ts';
import { directory } from '../../ui/directory.ts';

export const nameOf = (collector: string): string => collectorName(collector, directory);

export const wayWords = (seen: IdentifierLink['seen']): string =>
  t(seen === 'value' ? 'linkMap_wayValue' : 'linkMap_wayEndpoint');

/** Names as a sentence can hold them, and how many more there are. */
export function someListed(names: readonly string[], most: number): string {
  const some = listed(names.slice(0, most));
  return names.length > most ? t('linkMap_andMore', some, number(names.length - most)) : some;
}

/** What shows a link, sentence by sentence. */
export function evidenceWords({ from, to, seen, redirected, carriers }: SiteLink): string[] {
  const ends = [nameOf(from), nameOf(to)] as const;
  return [
    t(seen === 'value' ? 'linkMap_sameNumber' : 'linkMap_handed', ...ends),
    ...(redirected ? [t('linkMap_sentOn', ...ends)] : []),
    ...carriers.map(({ at, by, name }) =>
      t(by === 'cookie' ? 'linkMap_cookie' : 'linkMap_field', ends[at === 'from' ? 0 : 1], name),
    ),
  ];
}
