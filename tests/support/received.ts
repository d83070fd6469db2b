// What the lab's server received, as a report should count it.

import { isBrowserHost } from '../../lab/browser-hosts.ts';
import { loadRecogniser } from '../../lab/recogniser.ts';
import type { ReceivedRequest } from '../../lab/server.ts';
import type { Report } from '../../src/core/report/types.ts';
import { siteOf } from '../../src/core/site.ts';

/** Requests to each tracker, by the server. Preflights carry nothing and do not count. */
export async function countsByServer(received: readonly ReceivedRequest[]): Promise<Record<string, number>> {
  const recognise = await loadRecogniser();
  const keys = received
    .filter(({ method, host }) => method !== 'OPTIONS' && !siteOf(host).endsWith('.example') && !isBrowserHost(host))
    .map(
      ({ url, headers }) =>
        recognise({ url, type: headers['sec-fetch-dest'] ?? '', sourceUrl: 'https://page.example/' })?.key,
    );
  return counted(keys.filter((key) => key !== undefined).map((key) => [key, 1]));
}

/** Requests to each tracker, by the report. */
export function countsByReport({ sites }: Report): Record<string, number> {
  const trackers = sites.flatMap(({ collectors }) => collectors.flatMap((collector) => collector.trackers));
  return counted(
    trackers
      .filter(({ hosts }) => !hosts.every((host) => host.endsWith('.example')))
      .map(({ key, requests }) => [key, requests]),
  );
}

function counted(entries: [string, number][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [key, number] of entries.sort()) counts[key] = (counts[key] ?? 0) + number;
  return counts;
}
