// The request letters that a person sent or means to send: written only because the person says so. No letter's text is here, and nothing that the
// person told of themselves.

import type { Instant, Site } from '../core/model.ts';
import { dateOf } from '../core/rights/dates.ts';
import { nextReminder } from '../core/rights/reminders.ts';
import { changed, type LetterChange, type RequestLetterRecord } from '../core/rights/requests.ts';
import type { CandorDatabase } from './database.ts';

export async function saveLetter({ letters }: CandorDatabase, letter: RequestLetterRecord): Promise<void> {
  await letters.add(letter);
}

/** Rejects where there is no such letter, or the change is none that it can go through; it stays as it was then. */
export async function changeLetter(database: CandorDatabase, id: string, change: LetterChange): Promise<void> {
  await database.transaction('rw', database.letters, async () => {
    const letter = await database.letters.get(id);
    if (!letter) throw new RangeError('there is no such letter');
    await database.letters.put(changed(letter, change));
  });
}

export async function forgetLetter({ letters }: CandorDatabase, id: string): Promise<void> {
  await letters.delete(id);
}

/** Marks the letters of which the person is to be reminded by now. Resolves to when that is so next; undefined where nothing is waited for. */
export async function remindOfLetters(database: CandorDatabase, now: Instant): Promise<Instant | undefined> {
  return database.transaction('rw', database.letters, async () => {
    const letters = await database.letters.toArray();
    const reminded = letters.map((letter) =>
      nextReminder(letter, now) === now ? changed(letter, { kind: 'reminded', on: dateOf(now) }) : letter,
    );
    await database.letters.bulkPut(reminded.filter((letter, at) => letter !== letters[at]));
    const next = reminded.map((letter) => nextReminder(letter, now)).filter((at) => at !== undefined);
    return next.length === 0 ? undefined : Math.min(...next);
  });
}

/** What was answered before a moment, and what was never sent since, goes like all that is old. What an answer is owed to stays. */
export async function forgetClosedLetters({ letters }: CandorDatabase, before: Instant): Promise<void> {
  await letters
    .filter(({ answeredOn, sentOn, createdAt }) =>
      answeredOn === undefined ? sentOn === undefined && createdAt < before : answeredOn < dateOf(before),
    )
    .delete();
}

/** A letter that names other sites, too, names this one no more; every other is gone. */
export async function forgetSiteInLetters({ letters }: CandorDatabase, site: Site): Promise<void> {
  const naming = await letters.filter(({ sites, viaSite }) => viaSite === site || sites.includes(site)).toArray();
  const isElsewhereToo = ({ sites, viaSite }: RequestLetterRecord) => viaSite !== site && sites.length > 1;
  await letters.bulkDelete(naming.filter((letter) => !isElsewhereToo(letter)).map(({ id }) => id));
  await letters.bulkPut(
    naming
      .filter(isElsewhereToo)
      .map((letter) => ({ ...letter, sites: letter.sites.filter((other) => other !== site) })),
  );
}
