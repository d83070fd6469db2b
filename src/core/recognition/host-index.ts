// Finds the filters whose hostname a host has: at its end nearly always, at its beginning or inside where somebody writes
// `google-analytics.com.example.net`.

import type { Filter } from './filter.ts';

const DOT = 46;

export interface HostIndex {
  /** Calls back with every filter whose hostname is in the host, by whole labels. */
  find(hostname: string, found: (filter: Filter) => void): void;
}

export function createHostIndex(filters: readonly Filter[]): HostIndex {
  const byHost = new Map<string, Filter[]>();
  const openEnded: Filter[] = [];
  /** Last labels of hostnames that may stand elsewhere than at the end. */
  const lastLabels = new Set<string>();
  for (const filter of filters) {
    if (isOpenEnded(filter)) openEnded.push(filter);
    else {
      const same = byHost.get(filter.hostname);
      if (same) same.push(filter);
      else byHost.set(filter.hostname, [filter]);
      lastLabels.add(filter.hostname.slice(filter.hostname.lastIndexOf('.') + 1));
    }
  }

  function findEndingAt(hostname: string, end: number, found: (filter: Filter) => void): void {
    for (let start = 0; start >= 0 && start < end; start = nextLabel(hostname, start)) {
      const filters = byHost.get(hostname.slice(start, end));
      if (filters) for (const filter of filters) found(filter);
    }
  }

  return {
    find(hostname, found) {
      findEndingAt(hostname, hostname.length, found);
      for (let dot = hostname.indexOf('.'), label = 0; dot >= 0; label = dot + 1, dot = hostname.indexOf('.', dot + 1))
        if (lastLabels.has(hostname.slice(label, dot))) findEndingAt(hostname, dot, found);
      for (const filter of openEnded) if (isAnchored(filter, hostname)) found(filter);
    },
  };
}

/** Start of the label after the one at `start`, or a negative number. */
function nextLabel(hostname: string, start: number): number {
  const dot = hostname.indexOf('.', start);
  return dot < 0 ? -1 : dot + 1;
}

/** Filters such as `||ad*.example.com` or `||metrics.`, whose hostname need not be whole labels. */
function isOpenEnded({ hostname, pattern }: Filter): boolean {
  return pattern.startsWith('*') || hostname.startsWith('.') || hostname.endsWith('.');
}

function isAnchored({ hostname: part, pattern }: Filter, hostname: string): boolean {
  const at = hostname.indexOf(part);
  if (at < 0) return false;
  if (part.length === hostname.length) return true;
  const end = at + part.length;
  const startsLabel = at === 0 || hostname.charCodeAt(at - 1) === DOT || part.charCodeAt(0) === DOT;
  const endsLabel = end === hostname.length || hostname.charCodeAt(end) === DOT || part.endsWith('.');
  return startsLabel && (endsLabel || pattern.startsWith('*'));
}
