// What a site promises about Global Privacy Control, in a file of a fixed name. Source: W3C, "Global Privacy Control (GPC)", section "GPC Support
// Resource": a JSON object with `gpc`, a boolean, and `lastUpdate`, a date.

/** Below the origin of a page. */
export const PROMISE_PATH = '/.well-known/gpc.json';
/** Bytes. The documented members take some fifty. */
export const MOST_PROMISE = 8_192;

export type GpcPromise =
  /** As the site's file says it. `lastUpdate`: `YYYY-MM-DD`; absent where the file does not say, or not as a date. */
  | { kind: 'promises'; heeds: boolean; lastUpdate?: string; host: string }
  /** There is no such file. */
  | { kind: 'none'; host: string; status: number }
  /** There is one that does not say it as the standard wants it. */
  | { kind: 'unreadable'; host: string }
  | { kind: 'failed'; why: GpcFailure };

/**
 * `left`: the tab shows another site by now. `elsewhere`: the site sends on to another address, which is not followed. `no-answer`: none in time, or
 * no connection. `refused`: the browser does not let Candor ask from this page.
 */
export type GpcFailure = 'left' | 'elsewhere' | 'no-answer' | 'refused';

/** What came back: undefined for a body that is longer than the bound. */
export interface PromiseAnswer {
  status: number;
  text: string | undefined;
}

/** Reads an answer strictly: what is not exactly the documented form promises nothing. */
export function promiseIn({ status, text }: PromiseAnswer, host: string): GpcPromise {
  if (status < 200 || status > 299) return { kind: 'none', host, status };
  const members = text === undefined ? undefined : objectIn(text);
  if (typeof members?.gpc !== 'boolean') return { kind: 'unreadable', host };
  const { gpc: heeds, lastUpdate } = members;
  return { kind: 'promises', heeds, host, ...(isDate(lastUpdate) && { lastUpdate }) };
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A day that exists. */
function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}
