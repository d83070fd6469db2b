// What writes numbers, dates and lists as the language of the sentences does. Making one takes far longer than using it, and a report has a
// hundred thousand numbers: each is made once, and again in another language.

import { locale } from './language.ts';

/** Returns what gives the format in the language that is spoken when it is called. */
export function inLanguage<Format>(make: (locale: string) => Format): () => Format {
  let of: string | undefined;
  let format: Format | undefined;
  return () => {
    const now = locale();
    if (format === undefined || of !== now) {
      format = make(now);
      of = now;
    }
    return format;
  };
}
