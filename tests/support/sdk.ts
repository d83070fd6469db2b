// trackerdb's own SDK, as its authors mean it to be used: the judge of Candor's recognition.

import loadTrackerDb from '@ghostery/trackerdb';
import type { RequestContext } from '../../src/core/model.ts';
import { readEngine } from '../../src/knowledge/trackerdb.node.ts';

/** Keys of all patterns that the SDK finds for a request. */
export type SdkMatch = (url: string, context: RequestContext) => string[];

export async function loadSdk(): Promise<SdkMatch> {
  const { matchUrl } = await loadTrackerDb(readEngine());
  return (url, { type, sourceUrl = '' }) => {
    // Every type of webRequest is one of the SDK's; its own declaration does not say so.
    const request = { url, type: type as 'script', sourceUrl };
    return matchUrl(request, { getDomainMetadata: true }).map(({ pattern }) => pattern.key);
  };
}
