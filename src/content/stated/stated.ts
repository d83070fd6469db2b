// Interfaces that tell nobody when they change: they are asked whenever the relay looks at the page. MAIN world, and the page's own code.

/** Anything of the page's: every member may be there, may be called, and may throw. */
export interface Theirs {
  (...args: unknown[]): Theirs;
  [member: string]: Theirs;
}

export interface StatedBy {
  /** Of the standard or the manager, as `core/consent` has it. */
  key: string;
  /** Globals of which one must be there before anything is asked. */
  globals: readonly string[];
  /** Asks by what its maker documents as a question only, and hands on as little as tells the answer, now or later. May throw. */
  ask(page: Theirs, answer: (said: unknown) => void): void;
}

/** Every member of an object that `of` finds something in, by its name. */
export function each(object: unknown, of: (member: Theirs) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries((object ?? {}) as Theirs).map(([name, member]) => [name, of(member)]));
}
