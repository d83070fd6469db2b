// What is told of a typed value.

import type { TypedKind } from '../core/model.ts';
import { formsOf } from '../core/typed/forms.ts';
import { keyedDigest, proofOf } from '../core/typed/keyed.ts';
import type { TypedReport } from '../core/typed/report.ts';

export type Digests = Pick<TypedReport, 'proof' | 'digests' | 'lengths'>;

/** Digests under a key of every text that may stand for a value. */
export function digestsOf(kind: TypedKind, value: string, key: string): Digests {
  const digest = keyedDigest(key);
  const forms = [...formsOf(kind, value)];
  return {
    proof: proofOf(digest),
    digests: forms.map(([text, form]) => [digest(text), form]),
    lengths: [...new Set(forms.map(([text]) => text.length))],
  };
}
