// All that runs in a page, as one script.

export { addCollectors, fill } from './fill.ts';
export { linksRead } from './links.ts';
export { optOutsRead } from './opt-outs.ts';
export { timeReads } from './reads.ts';
