// All that is timed, as one script that a page can run.

export { readOf } from './in-page.ts';
export { longHistoryOf } from './long-history.ts';
