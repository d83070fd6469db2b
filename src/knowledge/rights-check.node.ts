// Holds the directory of rights to its schema, to trackerdb's keys, and to one row for each organization and kind, in order.

import * as v from 'valibot';
import { aggregatedOptOuts } from '../core/rights/aggregated.ts';
import { brokerRegister, contactRows, optOutRows, requestRows, tcfVendorRows } from '../core/rights/directory.ts';
import {
  aggregatedSchema,
  brokerRegisterSchema,
  contactSchema,
  optOutSchema,
  requestSchema,
  tcfVendorSchema,
} from './rights-schema.node.ts';

interface Table {
  name: string;
  schema: v.GenericSchema;
  rows: readonly { organization: string }[];
  /** What there may be one of, and the order that the file keeps. */
  keyOf: (row: never) => string;
}

const tables: Table[] = [
  table('opt-outs', optOutSchema, optOutRows, ({ organization, kind }) => `${organization} ${kind}`),
  table('requests', requestSchema, requestRows, ({ organization, right }) => `${organization} ${right}`),
  table('contacts', contactSchema, contactRows, ({ organization, mail, form }) => `${organization} ${mail ?? form}`),
  table(
    'tcf-vendors',
    tcfVendorSchema,
    tcfVendorRows,
    ({ organization, vendor }) => `${organization} ${`${vendor}`.padStart(4, '0')}`,
  ),
  table('brokers', v.any(), brokerRegister.rows, ({ organization, registeredAs }) => `${organization} ${registeredAs}`),
];

function table<Row extends { organization: string }>(
  name: string,
  schema: v.GenericSchema,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Table {
  return { name, schema, rows, keyOf };
}

/** What is wrong with the directory, one sentence each. `known` says whether a key is one of trackerdb's organizations. */
export function rightsComplaints(known: (organization: string) => boolean): string[] {
  return [
    ...tables.flatMap((one) => complaintsOf(one, known)),
    ...schemaComplaints('brokers', brokerRegisterSchema, brokerRegister),
    ...aggregatedOptOuts.flatMap((row) => schemaComplaints(`aggregated ${row.key}`, aggregatedSchema, row)),
  ];
}

function complaintsOf({ name, schema, rows, keyOf }: Table, known: (organization: string) => boolean): string[] {
  const keys = rows.map((row) => keyOf(row as never));
  return rows.flatMap((row, at) => [
    ...schemaComplaints(`${name} ${keys[at]}`, schema, row),
    ...(known(row.organization) ? [] : [`${name}: trackerdb has no organization ${row.organization}`]),
    ...(at > 0 && keys[at - 1]! >= keys[at]! ? [`${name}: ${keys[at]} is there twice, or out of order`] : []),
  ]);
}

function schemaComplaints(name: string, schema: v.GenericSchema, row: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, row);
  return issues.map((issue) => `${name}: ${v.getDotPath(issue) ?? 'row'} ${issue.message}`);
}
