// The person's language, for sentences that the core puts together.

import type { Speech } from '../core/timeline/sentences.ts';
import { day, plural, t } from '../platform/i18n.ts';
import { duration } from './format.ts';

export const speech: Speech = { t, plural, duration, day };
