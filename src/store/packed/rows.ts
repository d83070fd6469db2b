// How the rows of each table are packed: the fields of its key and its indexes stay as they are, all others are one text.

import { type Codec, counts, fields, flag, list, plain } from './codec.ts';
import * as words from './words.ts';

export const data: Codec = fields({
  type: words.dataType,
  evidence: plain,
  certainty: words.certainty,
  typed: fields({ form: plain, when: plain, host: plain, at: plain }),
});

const toldFields = {
  standard: words.standard,
  value: plain,
  choice: words.choice,
  byDefault: flag,
  vendor: fields({
    vendor: plain,
    consent: flag,
    legitimateInterest: flag,
    disclosed: flag,
    forbiddenPurposes: plain,
  }),
};

export const told: Codec = fields(toldFields);

/** What a tracker received, in short. */
const taking = {
  before: plain,
  after: plain,
  types: list(words.dataType),
  likely: list(words.dataType),
  typed: flag,
};

/** The rows of a table: `open` are the fields that the database itself looks at. */
export interface PackedTable {
  open: readonly string[];
  rest: Codec;
}

export const packedTables: Readonly<Record<string, PackedTable>> = {
  visitTrackers: {
    open: ['visit', 'tracker', 'site'],
    rest: fields({
      party: words.party,
      hosts: plain,
      requests: plain,
      firstAt: plain,
      lastAt: plain,
      data: list(data),
      byChoice: counts(words.choice),
      byTold: counts(words.toldInAll),
      occasions: list(
        fields({
          choice: words.choice,
          told: words.toldInAll,
          requests: plain,
          firstAt: plain,
          lastAt: plain,
          settling: flag,
        }),
      ),
      told: list(fields({ requests: plain, ...toldFields })),
      unansweredRequests: plain,
      blockedRequests: plain,
      failedRequests: plain,
      insecureRequests: plain,
      unreadableRequests: plain,
      proxiedRequests: plain,
      cnameRequests: plain,
    }),
  },
  visitSummaries: {
    open: ['at', 'visit', 'site'],
    rest: fields({ opened: flag, trackers: list(fields({ tracker: plain, ...taking })) }),
  },
  siteTrackers: {
    open: ['site', 'tracker', 'newestAt'],
    rest: fields({ firstAt: plain, lastAt: plain, ...taking }),
  },
  visitIdentifiers: {
    open: ['visit', 'site'],
    rest: fields({
      cookies: list(
        fields({
          name: plain,
          domain: plain,
          party: words.party,
          tracker: plain,
          setBy: words.setBy,
          kept: flag,
          setAt: plain,
          heldBefore: flag,
          lifetime: plain,
          sent: flag,
          identifies: words.identifies,
        }),
      ),
      links: list(
        fields({
          from: plain,
          to: plain,
          seen: words.seen,
          redirected: flag,
          carriers: list(fields({ at: words.end, by: words.carriedBy, name: plain })),
        }),
      ),
      partial: flag,
    }),
  },
};
