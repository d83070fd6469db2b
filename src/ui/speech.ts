// The person's language, for sentences that the core puts together.

import { timeWords } from '../core/report/html/time.ts';
import { exactDay, exactDuration, type ReportSpeech } from '../core/report/speech.ts';
import type { Speech } from '../core/timeline/sentences.ts';
import { day, listed, plural, t } from '../platform/i18n.ts';
import { duration, longTime } from './format.ts';

export const speech: Speech = { t, plural, duration, day };

/** For reports: the same sentences, with times and spans that can be checked, written alike in every language. */
export function reportSpeech(): ReportSpeech {
  return {
    t,
    plural,
    listed,
    longTime,
    language: t('pageLanguage'),
    direction: directionOf(t('pageLanguage')),
    duration: exactDuration,
    day: exactDay,
    time: timeWords,
  };
}

/** Languages written from right to left, by the scripts that Unicode writes so: Arabic, Hebrew and theirs. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur|ps|yi|dv|sd|ug|ckb)\b/.test(language) ? 'rtl' : 'ltr';
}
