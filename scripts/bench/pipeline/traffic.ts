// What the background is told, in the order in which it happened: the lab's traffic as Chromium tells of it, and the streams of events that both
// browsers were recorded with.

import { createHash } from 'node:crypto';
import { groupBy } from '../../../src/core/group.ts';
import { type RecordedStream, recordedStreams } from '../../../tests/support/streams.ts';
import { bytesOf, webRequestType } from '../../accuracy/captured.ts';
import { type LabRequest, nameOf, readTraffic } from '../../accuracy/lab-traffic.ts';

/** An event, and what its listeners are called with. */
export type Told = [event: string, ...args: unknown[]];

/** What belongs together: a visit to a page of the lab, or a stream. */
export type Course = readonly Told[];

/** As many and as long as cookies of trackers are: an id of the browser, one of the session. Each host has its own. */
const cookiesOf = (host: string) => ({
  uid: createHash('md5').update(host).digest('hex'),
  session: `s${createHash('md5').update(`session ${host}`).digest('hex').slice(0, 12)}`,
});

/** Visits to the lab's pages, by the requests that its server received. Of cookies, which are not recorded, each request has some and each tenth sets one. */
export function labCourses(browser: 'chromium' | 'firefox'): Course[] {
  return [...groupBy(readTraffic(browser), ({ visit }) => nameOf(visit)).values()].map(visited);
}

function visited(requests: readonly LabRequest[]): Course {
  const tab = { tabId: 1, frameId: 0, incognito: false };
  const [page] = requests;
  const opened = { ...tab, documentId: 'page', documentLifecycle: 'active', parentFrameId: -1, url: page!.url };
  return [
    ['webNavigation.onBeforeNavigate', { ...tab, timeStamp: 0, parentFrameId: -1, url: page!.url }],
    ...requests.flatMap((request, nth): Told[] => {
      const details = detailsOf(request, nth);
      const { uid, session } = cookiesOf(new URL(request.url).hostname);
      const cookie = `uid=${uid}; session=${session}`;
      const setting = [{ name: 'Set-Cookie', value: `uid=${uid}; Max-Age=31536000; Path=/; Secure; SameSite=None` }];
      const all: Told[] = [
        ['webRequest.onBeforeRequest', { ...details, ...bodyOf(request) }],
        ['webRequest.onSendHeaders', { ...details, requestHeaders: [...headers, { name: 'Cookie', value: cookie }] }],
        [
          'webRequest.onHeadersReceived',
          { ...details, statusCode: 200, responseHeaders: [...headers, ...(nth % 10 === 0 ? setting : [])] },
        ],
        ['webRequest.onResponseStarted', { ...details, statusCode: 200, fromCache: false }],
      ];
      return nth === 0 ? [...all, ['webNavigation.onCommitted', { ...opened, timeStamp: 5 }]] : all;
    }),
    ['tabs.onRemoved', tab.tabId],
  ];
}

/** Those that are passed over; browsers send and get a dozen. */
const headers = ['User-Agent', 'Accept', 'Accept-Encoding', 'Accept-Language', 'Referer', 'Sec-Fetch-Dest'].map(
  (name) => ({
    name,
    value: 'x',
  }),
);

function detailsOf({ url, method, type, initiator }: LabRequest, nth: number) {
  const isPage = nth === 0;
  return {
    requestId: String(nth),
    timeStamp: nth * 10,
    url,
    method,
    type: isPage ? 'main_frame' : webRequestType(type),
    tabId: 1,
    frameId: 0,
    ...(!isPage && { documentId: 'page' }),
    ...(initiator !== undefined && { initiator: new URL(initiator).origin }),
  };
}

function bodyOf(request: LabRequest): object {
  const bytes = bytesOf(request);
  if (bytes === undefined) return {};
  if (request.contentType?.startsWith('application/x-www-form-urlencoded'))
    return { requestBody: { formData: formOf(bytes.toString()) } };
  return { requestBody: { raw: [{ bytes: Uint8Array.from(bytes).buffer }] } };
}

function formOf(text: string): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) form[name] = [...(form[name] ?? []), value];
  return form;
}

/** Every scenario that a browser was recorded in, each with its tabs closed at its end. */
export function streamCourses(browser: 'chromium' | 'firefox'): Course[] {
  return recordedStreams(browser).map(streamed);
}

function streamed({ events }: RecordedStream): Course {
  const ids = new Set(events.map(([, details]) => (details as { tabId?: number }).tabId ?? -1));
  return [...events, ...[...ids].filter((id) => id >= 0).map((id): Told => ['tabs.onRemoved', id])];
}
