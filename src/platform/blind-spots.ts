// What Candor cannot see, in the browser that it runs in.

import { canonicalNameOf } from './dns.ts';

/** Those of every browser, and then those that Firefox spares. */
const everywhere = ['webSockets', 'serverSide', 'beforeStart', 'unknownFormats'] as const;
const notInFirefox = ['blobs', 'otherNames', 'revalidated'] as const;

export const blindSpots = [...everywhere, ...notInFirefox];
export type BlindSpot = (typeof blindSpots)[number];

/** The browser that lets an extension ask its resolver is the one that hands over Blobs and tells of answers that its cache had checked; nothing asks for those two before they come. */
export function blindSpotsHere(): readonly BlindSpot[] {
  return canonicalNameOf ? everywhere : blindSpots;
}
