// Who receives what is sent to a host that is another name for a tracker's (a CNAME record, RFC 1034, section 3.6.2).

import type { Directory, Recognise, RequestContext, TrackerKey } from '../model.ts';
import { hostStart } from '../site.ts';
import { isByHost } from './recognise.ts';

/**
 * The tracker to which a canonical name belongs, for a request to one of its other names. A service that only hosts what others make of it, as
 * a content delivery network does, stands behind nearly every host and is none.
 */
export function trackerBehind(
  canonicalName: string,
  url: string,
  { recognise, directory, context }: { recognise: Recognise; directory: Directory; context: RequestContext },
): TrackerKey | undefined {
  const found = recognise(withHost(url, canonicalName), context);
  if (!found || !isByHost(found)) return undefined;
  return directory.tracker(found.tracker)?.category === 'hosting' ? undefined : found.tracker;
}

function withHost(url: string, host: string): string {
  const start = hostStart(url);
  const end = url.slice(start).search(/[/?#]/);
  return `${url.slice(0, start)}${host}${end < 0 ? '' : url.slice(start + end)}`;
}
