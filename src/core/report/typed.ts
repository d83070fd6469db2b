// What a person typed on a site and somebody received: one statement for each receiver and way of writing it, with the fields that show it.

import { groupBy } from '../group.ts';
import type { TypedForm, TypedKind, TypedWhen } from '../model.ts';
import { compareWhen, kindOfType } from '../typed/found.ts';
import type { Collector } from './types.ts';

export interface TypedStatement {
  kind: TypedKind;
  /** Name of the organization that received it. */
  by: string;
  form: TypedForm;
  when: TypedWhen;
  evidence: { field: string; host: string; at: string }[];
}

/** What was sent before anything was submitted comes first, then by time. */
export function typedOnSite(collectors: readonly Collector[]): TypedStatement[] {
  const sent = collectors.flatMap(({ organization, trackers }) =>
    trackers.flatMap(({ data }) =>
      data.flatMap(({ type, evidence: field, typed }) => {
        const kind = kindOfType(type);
        if (!typed || !kind) return [];
        const { form, when, host, at } = typed;
        return [{ kind, by: organization.name, form, when, evidence: { field, host, at } }];
      }),
    ),
  );
  sent.sort((a, b) => compareWhen(a.when, b.when) || a.evidence.at.localeCompare(b.evidence.at));
  const groups = groupBy(sent, ({ kind, by, form, when }) => `${kind} ${form} ${when} ${by}`);
  return [...groups.values()].map((same) => ({ ...same[0]!, evidence: same.map(({ evidence }) => evidence) }));
}
