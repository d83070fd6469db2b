// All that is timed, as one script that a page can run.

export { readOf } from './in-page.ts';
export { linksRead } from './links.ts';
export { longHistoryOf } from './long-history.ts';
