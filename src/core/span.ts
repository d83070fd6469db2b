import type { Instant } from './model.ts';

/** A span of time: `from` is in it, `to` is not. */
export interface Span {
  from: Instant;
  to: Instant;
}

export function isIn({ from, to }: Span, at: Instant): boolean {
  return at >= from && at < to;
}
