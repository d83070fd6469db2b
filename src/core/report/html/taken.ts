// What was taken, by data category; and, once for the whole report, what each data type is and what it allows.

import type { DataCategory, DataType } from '../../model.ts';
import { dataTypeAllows, dataTypeIs, plainCategory, sentence } from '../explanations.ts';
import { takenByTracker, takenOnSite } from '../taken.ts';
import type { Report, SiteReport, TrackerReport } from '../types.ts';
import { dataCategoryWords, dataTypeWords } from '../words.ts';
import { code, escaped, groupedTable } from './escape.ts';

/** Each data type once, with who received it. Empty where nothing is known to have been received. */
export function takenSection({ collectors }: SiteReport): string {
  const groups = takenOnSite(collectors).map(({ category, items }) => ({
    heading: categoryHeading(category),
    rows: items.map(({ type, by, likely }) => [nameOf(type, likely), escaped(by.join(', '))]),
  }));
  if (groups.length === 0) return '';
  return `<h3>What was taken</h3>${groupedTable(['Category', 'Data', 'Received by'], groups)}`;
}

/** What one tracker received, with the fields that show it. */
export function receivedTable(tracker: TrackerReport): string {
  const groups = takenByTracker(tracker).map(({ category, items }) => ({
    heading: categoryHeading(category),
    rows: items.map(({ type, evidence, likely }) => [
      nameOf(type, likely),
      escaped(type),
      evidence.map(code).join(', '),
    ]),
  }));
  if (groups.length === 0) return '<p class="note">No field that Candor knows was seen in them.</p>';
  const note = tracker.data.some(({ certainty }) => certainty)
    ? `<p class="note">${escaped(sentence('data_likely_hint'))}</p>`
    : '';
  return groupedTable(['Category', 'Received', 'Data type', 'Field'], groups) + note;
}

function nameOf(type: DataType, likely: boolean): string {
  return escaped(likely ? `${dataTypeWords[type]} (likely)` : dataTypeWords[type]);
}

/** The plain name, then the IAB's, by which others can compare. */
function categoryHeading(category: DataCategory): string {
  return `${escaped(plainCategory(category))} <span class="note">(${escaped(dataCategoryWords[category])})</span>`;
}

/** The annex: every data type that the report names, in plain words. Empty where it names none. */
export function dataTypesExplained({ sites }: Report): string {
  const types = takenOnSite(sites.flatMap(({ collectors }) => collectors)).flatMap(({ items }) => items);
  if (types.length === 0) return '';
  return `<section><h2>Annex: what the data are, and what they allow</h2><dl>${types.map(({ type }) => explained(type)).join('')}</dl></section>`;
}

function explained(type: DataType): string {
  return `<dt>${escaped(dataTypeWords[type])}</dt><dd>${escaped(`${dataTypeIs(type)} ${dataTypeAllows(type)}`)}</dd>`;
}
