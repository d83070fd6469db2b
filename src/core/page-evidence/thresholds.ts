// From when on what a script does counts as a way to recognise a browser. Sources: Englehardt and Narayanan, "Online Tracking: A 1-million-site
// Measurement and Analysis" (CCS 2016), section 6, for pictures, fonts, WebRTC and sound; The Markup's Blacklight collector for the same in use.

/** Distinct characters of one text drawn on a picture that is read back (2016, 6.1). Emoji checks and single letters stay below. */
export const CANVAS_CHARACTERS = 10;
/** Pixels that a picture, and what is read of it, measure on each side at least (2016, 6.1). */
export const CANVAS_SIDE = 16;
/** Distinct fonts set on one canvas (2016, 6.2). */
export const FONTS = 50;
/** Times that one and the same text is measured in them (2016, 6.2). */
export const MEASURES = 50;
