// The person's language, for sentences that the core puts together.

import { exactDay, exactDuration } from '../core/report/exact.ts';
import { timeWords } from '../core/report/html/time.ts';
import type { ReportSpeech } from '../core/report/speech.ts';
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
    direction: t('pageDirection') === 'rtl' ? 'rtl' : 'ltr',
    duration: exactDuration,
    day: exactDay,
    time: timeWords,
  };
}
