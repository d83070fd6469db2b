// The span of time that dates can hold.

/** The last instant of all (ECMA-262, 21.4.1.1), in milliseconds since 1970; beyond it reports could not be written. */
export const LAST_INSTANT = 8.64e15;
