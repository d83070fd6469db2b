// How probes and relays find each other. Both run before any script of the page. A probe shows once, in an event of a fixed name, through what it will
// speak: an event target that nobody else has, or a random name. From then on no page can listen in, speak for it, or tell that it is there.

export const HANDSHAKE = 'candor-handshake';
/** Its relay cancels it, so that the probe knows that it is heard, and by one relay only. */
export const IN_PAGE_HANDSHAKE = 'candor-in-page-handshake';

/** The relay asks a probe for what its page says now. */
export const ASKS = 'asks';
/** The probe says it. */
export const SAYS = 'says';
