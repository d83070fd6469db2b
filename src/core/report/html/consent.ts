// What the page itself stated about the person's choice, signal by signal.

import type { BannerReport, SignalDetail, SiteReport } from '../types.ts';
import { answeredByWords, answerWords, choiceWords, standardWords } from '../words.ts';
import { escaped, table } from './escape.ts';
import { timeWords } from './time.ts';

export function consentSection({
  visits,
  loadedInAdvance,
  consent: { choice, at, contradicted, ofPart, signals, banner },
}: SiteReport): string {
  if (visits + loadedInAdvance === 0)
    return `${consentHeading}<p class="note">No page was open that could state it.</p>`;
  const state = at === undefined ? choiceWords[choice] : `${choiceWords[choice]}, answered at ${timeWords(at)}`;
  const rows = signals.map((signal) => [
    escaped(timeWords(signal.at)),
    escaped(standardWords[signal.standard] + saidBy(signal.detail)),
    escaped(choiceWords[signal.choice]),
    escaped(signal.detail.status ?? 'not stated'),
    escaped(asked(signal.detail)),
    escaped(numbers(signal.detail.legitimateInterests)),
    escaped(signal.detail.vendors ?? 'not stated'),
  ]);
  const stated = rows.length > 0 ? table(consentHead, rows) : nothingStated;
  const where = visits === 0 ? 'In the newest page that was loaded in advance' : 'In the newest visit';
  const notes = [...(contradicted ? [contradiction] : []), ...(ofPart ? [partOnly] : [])];
  const note = notes.map((text) => `<p class="note">${escaped(text)}</p>`).join('');
  return `${consentHeading}<p>${where}: ${escaped(state)}.</p>${note}${banner ? asking(banner) : ''}${stated}`;
}

function asking({ rule, at, answer }: BannerReport): string {
  const seen = `The site’s question for consent was seen open at ${timeWords(at)} (autoconsent’s rule “${rule}”).`;
  const given = answer
    ? `Candor answered it ${answeredByWords[answer.by]}, at ${timeWords(answer.at)}: ${answerWords(answer)}.`
    : 'Candor did not answer it.';
  return `<p>${escaped(`${seen} ${given}`)}</p>`;
}

const consentHeading = '<h3>Consent, as the page stated it</h3>';

const consentHead = ['Time', 'Standard', 'Choice', 'Status', 'Allowed', 'Legitimate interest', 'Vendors'];

function saidBy({ cmpId, manager, chosenAt }: SignalDetail): string {
  return [
    cmpId === undefined ? '' : ` (consent manager ${cmpId})`,
    manager === undefined ? '' : ` (${manager.name})`,
    chosenAt === undefined ? '' : ` (answered at ${timeWords(chosenAt)})`,
  ].join('');
}

/** TCF's purposes by number, and a manager's categories by name, each with its answer. */
function asked({ purposes, categories = [] }: SignalDetail): string {
  const answers = categories.map(({ name, allowed }) => `${name}: ${allowed ? 'yes' : 'no'}`);
  return purposes === undefined && answers.length > 0 ? answers.join(', ') : [numbers(purposes), ...answers].join(', ');
}

/** None stated and nothing stated are two things. */
function numbers(list: readonly number[] | undefined): string {
  if (list === undefined) return 'not stated';
  return list.length === 0 ? 'none' : list.join(', ');
}

const contradiction =
  'Those who speak for the page say different things, so that the choice is not known. Each is listed below.';

const partOnly =
  'Nothing here speaks for the whole page: the choice is what standards say that are about sale and advertising, or for Google’s tags alone.';

const nothingStated =
  '<p class="note">The page stated nothing that Candor can read. That is not the same as nothing having been asked.</p>';
