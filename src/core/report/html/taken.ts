// What was taken, by data category; and, once for the whole report, what each data type is and what it allows.

import type { DataCategory, DataType } from '../../model.ts';
import type { ReportSpeech } from '../speech.ts';
import { rankOfType, takenByTracker, takenOnSite } from '../taken.ts';
import type { SiteReport, TrackerReport } from '../types.ts';
import { dataCategoryWords, dataTypeAllows, dataTypeIs, dataTypeWords } from '../words.ts';
import { code, columns, escaped, groupedTable, note } from './escape.ts';

/** Each data type once, with who received it. Empty where nothing is known to have been received. */
export function takenSection({ collectors }: Pick<SiteReport, 'collectors'>, say: ReportSpeech): string {
  const groups = takenOnSite(collectors).map(({ category, items }) => ({
    heading: categoryHeading(category, say),
    rows: items.map(({ type, by, likely }) => [nameOf(type, likely, say), escaped(by.join(', '))]),
  }));
  if (groups.length === 0) return '';
  const head = columns(['category', 'data', 'receivedBy'], say);
  return `<h3>${escaped(say.t('taken_title'))}</h3>${groupedTable(head, groups)}`;
}

/** What one tracker received, with the fields that show it. */
export function receivedTable(tracker: TrackerReport, say: ReportSpeech): string {
  const groups = takenByTracker(tracker).map(({ category, items }) => ({
    heading: categoryHeading(category, say),
    rows: items.map(({ type, evidence, likely }) => [
      nameOf(type, likely, say),
      code(type),
      evidence.map(code).join(', '),
    ]),
  }));
  if (groups.length === 0) return note(say.t('reportText_nothingKnown'));
  const hint = tracker.data.some(({ certainty }) => certainty) ? note(say.t('data_likely_hint')) : '';
  return groupedTable(columns(['category', 'data', 'dataType', 'field'], say), groups) + hint;
}

export function nameOf(type: DataType, likely: boolean, say: ReportSpeech): string {
  const words = dataTypeWords(type, say);
  return escaped(likely ? say.t('data_likely', words) : words);
}

/** The plain name, then the IAB's category, by which others can compare. */
function categoryHeading(category: DataCategory, say: ReportSpeech): string {
  return `${escaped(dataCategoryWords(category, say))} <span class="note">(${escaped(category)})</span>`;
}

/** The annex: every data type that the report names, in plain words. Empty where it names none. */
export function dataTypesExplained(types: ReadonlySet<DataType>, say: ReportSpeech): string {
  if (types.size === 0) return '';
  const entries = [...types].sort((a, b) => rankOfType(a) - rankOfType(b)).map((type) => explained(type, say));
  return `<section><h2>${escaped(say.t('reportText_annexData'))}</h2><dl>${entries.join('')}</dl></section>`;
}

function explained(type: DataType, say: ReportSpeech): string {
  return `<dt>${escaped(dataTypeWords(type, say))}</dt><dd>${escaped(`${dataTypeIs(type, say)} ${dataTypeAllows(type, say)}`)}</dd>`;
}
