// What the script that looks for banners says. It runs in a frame of a page, whose process may have been taken over: parsed, and bounded.

export type BannerSaid =
  /** The script is there and wants its rules. */
  | { kind: 'ready' }
  /** A rule asks something of the page's own world; `snippet` names the question. */
  | { kind: 'evaluate'; id: string; snippet: string }
  /** A banner is open that this rule can answer. */
  | { kind: 'open'; rule: string };

/** The longest name of a rule has 45 characters. */
const RULE = /^[\w .+-]{1,80}$/;
const SNIPPET = /^EVAL_[A-Z0-9_]{1,60}$/;
const ID = /^[\w.-]{1,60}$/;

/** Undefined for anything else. Names are safe to keep and to show; whether they stand for something is for others to say. */
export function parseBannerSaid(raw: unknown): BannerSaid | undefined {
  const { kind, id, snippet, rule } = fieldsOf(raw);
  if (kind === 'ready') return { kind };
  if (kind === 'open' && isLike(RULE, rule)) return { kind, rule };
  if (kind === 'evaluate' && isLike(ID, id) && isLike(SNIPPET, snippet)) return { kind, id, snippet };
  return undefined;
}

/** What became of an answer, as the script saw it. */
export interface BannerClicked {
  /** Every step could be taken. */
  clicked: boolean;
  /** What the rule's own test found in the page afterwards; absent where the rule has none. */
  tested?: boolean;
  clicks?: number;
}

/** More is no rule's way. */
const MOST_CLICKS = 10_000;

/** Nothing was clicked, as far as it can be told, where this is anything else. */
export function parseBannerClicked(raw: unknown): BannerClicked {
  const { clicked, tested, clicks } = fieldsOf(raw);
  return {
    clicked: clicked === true,
    ...(typeof tested === 'boolean' && { tested }),
    ...(isCount(clicks) && { clicks }),
  };
}

function fieldsOf(raw: unknown): Partial<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Partial<Record<string, unknown>>) : {};
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_CLICKS;
}

function isLike(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}
