// What is under way outlives the background in the browser's memory, and an address can hold anything: names, searches, whom one writes to. The
// fold asks of addresses only whose they are, and which are the same. So it is given marks: the origin, and numbers for the rest.

import type { RequestSeen, VisitEvent } from './events.ts';

/** Characters of an address that count; a page can make one of megabytes. Two that differ later only are the same if they are as long. */
const MOST_CHARACTERS = 16 * 1024;

/** Scheme, host with port but without credentials, what follows, and the fragment. */
const PARTS = /^([a-z][a-z\d+.-]*:(?:\/\/)?)(?:[^/?#@]*@)?([^/?#]*)([^#]*)(.*)$/is;

/** An event with marks in the place of addresses. */
export function withoutAddresses<R extends RequestSeen>(event: VisitEvent<R>): VisitEvent<R> {
  switch (event.kind) {
    case 'request':
    case 'read':
      return { ...event, request: requestWithout(event.request) };
    case 'commit':
      return { ...event, commit: { ...event.commit, url: markOf(event.commit.url) } };
    case 'found':
      return { ...event, document: { ...event.document, url: markOf(event.document.url) } };
    case 'same-document':
    case 'navigation-failed':
      return { ...event, url: markOf(event.url) };
    default:
      return event;
  }
}

function requestWithout<R extends RequestSeen>(request: R): R {
  const { url, sourceUrl, topUrl } = request;
  return {
    ...request,
    url: markOf(url),
    ...(sourceUrl !== undefined && { sourceUrl: markOf(sourceUrl) }),
    ...(topUrl !== undefined && { topUrl: markOf(topUrl) }),
  };
}

/**
 * Such as `https://shop.example/~1a2b3c` for a page, `https://shop.example/` for the root as it is, and `data:~1a2b3c` for what is of no host. Equal
 * addresses have equal marks; so have their parts before the fragment.
 */
export function markOf(url: string): string {
  const [, scheme = '', host = '', rest = '', fragment = ''] = PARTS.exec(url) ?? ['', '', '', url, ''];
  if (!scheme.endsWith('//')) return `${scheme}~${numberOf(host + rest + fragment)}`;
  const path = rest === '' || rest === '/' ? rest : `/~${numberOf(rest)}`;
  return `${scheme}${host}${path}${fragment.length > 1 ? `#${numberOf(fragment)}` : fragment}`;
}

/** 64 bits of a text in base 36: FNV-1a in two halves of 32, the second over the text backwards. It need not withstand anyone: it is only of one origin. */
function numberOf(text: string): string {
  const length = Math.min(text.length, MOST_CHARACTERS);
  let forwards = OFFSET;
  let backwards = OFFSET ^ text.length;
  for (let at = 0; at < length; at += 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(length - 1 - at), PRIME);
  }
  return (forwards >>> 0).toString(36) + (backwards >>> 0).toString(36).padStart(7, '0');
}

/** Of FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
