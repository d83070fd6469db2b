// The path of a page, for those who want it kept. Never more of an address than that: what follows names searches, people and sessions.

/** Characters that are kept; longer ones are cut, and end with an ellipsis. */
export const MOST_OF_PATH = 200;

/** Undefined for what is no page of the web. Without query and fragment, and without the parameters that may stand behind a semicolon in each part of a path (RFC 3986, 3.3). */
export function pathOf(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const path = new URL(url).pathname
    .split('/')
    .map((segment) => segment.replace(/;.*/, ''))
    .join('/');
  return path.length > MOST_OF_PATH ? `${path.slice(0, MOST_OF_PATH - 1)}…` : path;
}
