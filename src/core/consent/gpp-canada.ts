// GPP's section for Canada, `tcfcav1`: version 1, then two sets of 24 purposes, those consented to and those that follow from what somebody did.
// Source: IAB Tech Lab's Global-Privacy-Platform, "IAB Canada TCF", core segment.

import { bitsOf, setIn } from './bits.ts';

export interface CanadaPurposes {
  express: number[];
  /** Without those of `express`. */
  implied: number[];
  /** Both, in order. */
  all: number[];
}

const EXPRESS = 151;
const IMPLIED = 175;
const WIDTH = 24;

/** Undefined for what is cut off or of another version. */
export function canadaPurposes(text: string): CanadaPurposes | undefined {
  const bits = bitsOf(text.split('.', 1)[0] ?? '');
  if (!bits || bits.length < IMPLIED + WIDTH || bits.number(0, 6) !== 1) return undefined;
  const express = setIn(bits, EXPRESS, WIDTH);
  const implied = setIn(bits, IMPLIED, WIDTH).filter((purpose) => !express.includes(purpose));
  return { express, implied, all: [...express, ...implied].sort((a, b) => a - b) };
}
