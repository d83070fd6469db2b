// Which tables lie in groups: those of which a visit or a day writes many small rows at once, that are looked for by what their keys begin with.

import { fields, plain } from '../packed/codec.ts';
import { packedTables } from '../packed/rows.ts';
import type { GroupedTable } from './groups.ts';

/** Fields may be added at the end. All rows of a visit are of the visit's site. */
export const groupedTables: Readonly<Record<string, GroupedTable>> = {
  visitTrackers: { first: 'visit', others: ['tracker'], shared: ['site'], rest: packedTables.visitTrackers!.rest },
  visitHosts: { first: 'visit', others: ['host'], shared: ['site'], rest: fields({ requests: plain }) },
  dayOrganizations: { first: 'day', others: ['organization'], shared: [], rest: fields({ requests: plain }) },
};
