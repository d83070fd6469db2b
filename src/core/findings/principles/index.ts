// Every rule of a principle. Add a reason: its kind in principle.ts, a line in a rule's `about`, a sentence in sentences.ts.

import type { SiteReport } from '../../report/types.ts';
import type { Principle } from '../statement.ts';
import { consent } from './consent.ts';
import { dataSecurity } from './data-security.ts';
import { limitedUse } from './limited-use.ts';
import { minimisation } from './minimisation.ts';
import { optOut } from './opt-out.ts';
import { othersIn } from './others.ts';
import {
  type PrincipleReport,
  type PrincipleRule,
  type PrinciplesReport,
  principles,
  type Reason,
} from './principle.ts';
import { retention } from './retention.ts';
import { rights } from './rights.ts';
import { transparency } from './transparency.ts';

export const principleRules: Record<Principle, PrincipleRule> = {
  transparency,
  consent,
  'data-security': dataSecurity,
  minimisation,
  'limited-use': limitedUse,
  retention,
  rights,
  'opt-out': optOut,
};

/** What the rest of a site's report says of the eight principles. Whoever has the report can make the same of it. */
export function principlesOn(report: Omit<SiteReport, 'principles'>): PrinciplesReport {
  const seen = { report, others: othersIn(report) };
  return Object.fromEntries(
    principles.map((principle) => [principle, judged(principleRules[principle].reasons(seen))]),
  ) as PrinciplesReport;
}

/** One concern is enough; what speaks for the principle then stands beside it. */
function judged(reasons: Reason[]): PrincipleReport {
  const said = (says: Reason['says']) => reasons.filter((reason) => reason.says === says);
  const [concerns, positive, rest] = [said('concern'), said('met'), said('information')];
  const status = concerns.length > 0 ? 'concern' : positive.length > 0 ? 'met' : 'not-observed';
  return { status, reasons: [...concerns, ...positive, ...rest] };
}
