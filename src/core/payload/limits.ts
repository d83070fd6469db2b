// How much of one request is read. The bounds are counts, not clocks: the same request gives the same reading on every machine, and what
// it may cost follows from them (scripts/fuzz.ts measures it).

/** Bytes of a body, and of all that is unfolded of it. What trackers send is nearly always below, and a page can send gigabytes. */
export const MOST_BYTES = 256 * 1024;

/** How often what was found inside a field may be unpacked: JSON in base64 in JSON in a form is the deepest that any known collector goes. */
export const DEPTH = 4;

/** Characters looked into; what is packed in a field counts again. A body of the most that is read, packed as deep as that. */
export const MOST_CHARACTERS = DEPTH * MOST_BYTES;

/** Most requests have some dozen fields; Sentry's measurements of one page of the lab have 1,766, a session replay any number. */
export const MOST_FIELDS = 5000;

/** No field that means anything has a longer name, nested or not; what has is not collected. */
export const LONGEST_NAME = 256;

/** Compressed pieces in the fields of one request. Every known collector that compresses sends one. */
export const MOST_PACKED = 8;

/** Texts that began as JSON or as percent-encoded and turned out not to be: to fail takes an engine twenty times as long as to succeed. */
export const MOST_FAILURES = 500;
