// What is held → the words for it. A test holds that there are words for every table, every setting and all that lies in memory.

import type { DetailLevel, Theme } from '../../core/appearance.ts';
import type { MemoryKind } from '../../core/holdings/memory.ts';
import type { neverKept, TableGroup, TableName } from '../../core/holdings/tables.ts';
import type { PauseChoice, Retention } from '../../core/recording.ts';
import type { BlindSpot } from '../../platform/blind-spots.ts';
import { listed, number, plural, t } from '../../platform/i18n.ts';
import { languages } from '../../platform/languages.ts';
import type { LanguageChoice, Settings } from '../../platform/settings.ts';
import { pauseText, regionWords } from '../../ui/words.ts';

export const groupWords = (group: TableGroup) => t(`heldGroup_${group}`);
export const tableWords = (table: TableName) => t(`heldTable_${table}`);
export const tableMeaning = (table: TableName) => t(`heldMeaning_${table}`);
export const memoryWords = (kind: MemoryKind) => ({
  title: t(`heldMemory_${kind}`),
  meaning: t(`heldMemoryIs_${kind}`),
});
export const neverWords = (what: (typeof neverKept)[number]) => t(`heldNever_${what}`);
export const settingWords = (setting: keyof Settings) => t(`heldSetting_${setting}`);

export const blindSpotWords = (spot: BlindSpot) => t(`blindSpot_${spot}`);
export const detailWords = (detail: DetailLevel) => t(`detail_${detail}`);
export const themeWords = (theme: Theme) => t(`theme_${theme}`);

/** Each language in its own words, so that whoever cannot read the others finds it. */
export function languageWords(choice: LanguageChoice): string {
  return choice === 'browser' ? t('settings_languageBrowser') : languages[choice];
}

export function retentionWords(retention: Retention): string {
  return retention === 'until-deleted' ? t('retention_untilDeleted') : plural('retention_days', retention);
}

export function pauseChoiceWords(choice: PauseChoice): string {
  const keys = {
    'an-hour': 'pauseFor_hour',
    'until-restart': 'pauseFor_restart',
    'until-resumed': 'pauseFor_resumed',
  } as const;
  return t(keys[choice]);
}

/** What a setting is set to. */
export function settingValue(settings: Settings, setting: keyof Settings): string {
  switch (setting) {
    case 'paused':
      return pauseText(settings.paused);
    case 'retention':
      return retentionWords(settings.retention);
    case 'region':
      return regionWords(settings.region);
    case 'gpcExceptions':
    case 'ignoredSites':
      return sites(settings[setting]);
    case 'detail':
      return detailWords(settings.detail);
    case 'theme':
      return themeWords(settings.theme);
    case 'language':
      return languageWords(settings.language);
    case 'pagePaths':
    case 'pageEvidence':
    case 'gpc':
    case 'refuseBanners':
      return t(settings[setting] ? 'held_on' : 'held_off');
    default:
      return setting satisfies never;
  }
}

/** As many as a line can hold; the lists themselves have all. */
const MOST_SITES = 5;

function sites(all: readonly string[]): string {
  if (all.length === 0) return t('held_noSites');
  const more = all.length - MOST_SITES;
  const some = listed(all.slice(0, MOST_SITES));
  return more > 0 ? t('held_moreSites', some, number(more)) : some;
}
