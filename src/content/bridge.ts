// How probes and relays find each other. Both run before any script of the page. A probe says once, in an event of a fixed name,
// under which random name it will speak; from then on no page can listen in, speak for it, or tell that it is there.

export const HANDSHAKE = 'candor-handshake';
/** Its relay cancels it, so that the probe knows that it is heard, and by one relay only. */
export const IN_PAGE_HANDSHAKE = 'candor-in-page-handshake';

/** Under which name the relay asks a probe for what its page says now. */
export const asksOf = (channel: string): string => `${channel} asks`;
