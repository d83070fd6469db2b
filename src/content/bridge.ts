// How probe and relay find each other. Both run before any script of the page. The probe says once, in an event of a fixed name,
// under which random name it will speak; from then on no page can listen in, speak for it, or tell that it is there.

export const HANDSHAKE = 'candor-handshake';
