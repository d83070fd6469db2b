// The laws that letters can cite: which rights each gives, by which article, and by when there has to be an answer. One file per law in `laws`.

import { pipeda, quebec25 } from './laws/canada.ts';
import { ccpa } from './laws/ccpa.ts';
import { allRights, type Law, type LawKey, type Right, type RightFact } from './laws/facts.ts';
import { gdpr, ukGdpr } from './laws/gdpr.ts';
import { lgpd } from './laws/lgpd.ts';
import { nfadp } from './laws/nfadp.ts';
import { usStates } from './laws/us-states.ts';

export const laws: readonly Law[] = [gdpr, ukGdpr, nfadp, ccpa, ...usStates, lgpd, quebec25, pipeda];

const byKey = new Map<LawKey, Law>(laws.map((law) => [law.key, law]));

/** Throws where the key is none of ours. */
export function lawOf(key: LawKey): Law {
  const law = byKey.get(key);
  if (!law) throw new RangeError(`no such law: ${key}`);
  return law;
}

/** The rights that a law gives, in the one order of all. */
export function rightsOf(key: LawKey): Right[] {
  const { rights } = lawOf(key);
  return allRights.filter((right) => rights[right] !== undefined);
}

/** Throws where the law gives no such right: nothing is to be claimed that it does not say. */
export function rightFact(key: LawKey, right: Right): RightFact {
  const fact = lawOf(key).rights[right];
  if (!fact) throw new RangeError(`${key} gives no right of ${right}`);
  return fact;
}
