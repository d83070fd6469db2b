// Names of categories and services are a site's own words, and a site could write anything there. Only what looks like such a name is
// kept.

const NAME = /^[\p{L}\d][\p{L}\d _.:/()-]{0,39}$/u;
/** Phone numbers, cards, accounts; numbers of purposes are shorter. */
const DIGITS = /(?:\d[-_. ]?){6}/;
/** UUIDs and other random ids name nothing to anybody. */
const RANDOM = /[\da-f]{8}-[\da-f]{4}|(?=[a-z\d]*\d[a-z\d]*\d[a-z\d]*\d)[a-z\d]{12}/i;

export const UNNAMED = '(not named)';

/** The name, or what stands for one that could be something else. */
export function safeCategory(name: string): string {
  return NAME.test(name) && !DIGITS.test(name) && !RANDOM.test(name) ? ` ${name}`.slice(1) : UNNAMED;
}
