// Names of fields and hosts come again and again, and what they mean does not change: what was said of the newest is remembered.

const forgetting: (() => void)[] = [];

/** All that is remembered is forgotten: it tells which hosts there were. */
export function forgetRemembered(): void {
  for (const forget of forgetting) forget();
}

/** Longer names are rare, or made up. */
const LONGEST = 100;

/**
 * A function of a text that remembers its last `most` answers, at least half of them, to texts of up to `longest` characters. Copies of texts are
 * remembered, since engines keep all of a text for the sake of a name that was cut out of it. For functions that live as long as the program.
 */
export function remembering<Answer>(
  answer: (text: string) => Answer,
  most: number,
  longest = LONGEST,
): (text: string) => Answer {
  const said = rememberingUnder<Answer>(most, longest);
  return (text) => said(text, answer);
}

/** The same where a text stands for something else, of which the answer is made. */
export function rememberingUnder<Answer>(
  most: number,
  longest = LONGEST,
): (text: string, answer: (text: string) => Answer) => Answer {
  let newer = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  forgetting.push(() => {
    newer = new Map();
    older = new Map();
  });
  return (text, answer) => {
    const known = newer.get(text);
    if (known !== undefined || newer.has(text)) return known as Answer;
    const said = older.has(text) ? (older.get(text) as Answer) : answer(text);
    if (text.length > longest) return said;
    if (newer.size >= most / 2) [older, newer] = [newer, new Map()];
    newer.set(` ${text}`.slice(1), said);
    return said;
  };
}

/**
 * The same for long texts that come again at once or never, such as the address of a request with each of its events: the newest `most` of up to
 * `longest` characters are compared one by one, which is done before a text is walked over.
 */
export function rememberingNewest<Answer>(
  answer: (text: string) => Answer,
  most: number,
  longest: number,
): (text: string) => Answer {
  let known: { text: string; said: Answer }[] = [];
  let next = 0;
  forgetting.push(() => {
    known = [];
    next = 0;
  });
  return (text) => {
    for (const one of known) if (one.text === text) return one.said;
    const said = answer(text);
    if (text.length > longest) return said;
    known[next] = { text, said };
    next = (next + 1) % most;
    return said;
  };
}
