// Which frame of which page a content script speaks from, as the browser tells it.

import type { Runtime } from 'webextension-polyfill';
import { hostnameOf, siteOf } from '../core/site.ts';
import type { Speaker } from './banner-parts.ts';

/** Undefined for whoever is in no tab. */
export function speakerOf(sender: Runtime.MessageSender): Speaker | undefined {
  const { tab, frameId, url, documentId } = sender as typeof sender & { documentId?: string };
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const site = siteOf(hostnameOf(tab.url ?? '') ?? '');
  return {
    tabId: tab.id,
    frameId,
    url: url ?? '',
    site,
    isPrivate: tab.incognito,
    ...(documentId !== undefined && { documentId }),
  };
}
