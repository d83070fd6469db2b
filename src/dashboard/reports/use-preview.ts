import { useEffect, useState } from 'preact/hooks';
import { Redactable } from '../../core/report/redact.ts';
import type { Redaction, ReportScope } from '../../core/report/types.ts';
import { reasonOf } from '../../ui/reason.ts';
import { reportSource } from '../../ui/report-source.ts';

/** What a report will have in it, in numbers. */
export interface Contents {
  sites: number;
  visits: number;
  organizations: number;
  requests: number;
  findings: number;
  /** ISO 8601; absent where there are no sites. */
  span?: { from: string; to: string };
  redactable: Record<Redaction, number>;
}

export type Preview =
  | { state: 'looking'; done: number; of: number }
  | { state: 'known'; contents: Contents }
  | { state: 'failed'; reason: string };

/** Looks through everything in scope; another scope ends it. Undefined: what is asked for makes no scope. */
export function usePreview(scope: ReportScope | undefined): Preview | undefined {
  const [preview, setPreview] = useState<Preview>({ state: 'looking', done: 0, of: 0 });
  const key = JSON.stringify(scope);
  useEffect(() => {
    if (!scope) return;
    const ended = new AbortController();
    setPreview({ state: 'looking', done: 0, of: 0 });
    lookThrough(scope, ended.signal, (done, of) => setPreview({ state: 'looking', done, of })).then(
      (contents) => !ended.signal.aborted && setPreview({ state: 'known', contents }),
      (cause) => !ended.signal.aborted && setPreview({ state: 'failed', reason: reasonOf(cause) }),
    );
    return () => ended.abort();
  }, [key]);
  return scope && preview;
}

/** Between two words on how far it is, in milliseconds: more often nobody reads, and drawing takes its time. */
const SAY_EVERY = 200;

async function lookThrough(
  scope: ReportScope,
  signal: AbortSignal,
  say: (done: number, of: number) => void,
): Promise<Contents> {
  const source = await reportSource(scope);
  const redactable = new Redactable();
  const organizations = new Set<string>();
  const sums = { sites: 0, visits: 0, requests: 0, findings: 0 };
  const times: string[] = [];
  let said = 0;
  await source.each(
    (site) => {
      redactable.add(site);
      for (const { organization } of site.collectors) organizations.add(organization.key);
      sums.sites += 1;
      sums.visits += site.visits;
      sums.requests += site.totals.requests;
      sums.findings += site.findings?.length ?? 0;
      times.push(site.firstSeen, site.lastSeen);
      times.sort().splice(1, times.length - 2);
    },
    {
      signal,
      onProgress(done, of) {
        if (performance.now() - said < SAY_EVERY) return;
        said = performance.now();
        say(done, of);
      },
    },
  );
  const [from, to = from] = times;
  return {
    ...sums,
    organizations: organizations.size,
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
    redactable: redactable.counts(source.head.region !== undefined),
  };
}
