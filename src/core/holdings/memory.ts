// What lies in the browser's memory for Candor, in the extension's session area: gone when the browser is closed.

import { keptValue, passingStart, UNSAVED } from '../entry-name.ts';

export const memoryKinds = ['pages', 'unsaved', 'banners', 'private', 'run', 'unforeseen'] as const;
export type MemoryKind = (typeof memoryKinds)[number];

export interface InMemory {
  kind: MemoryKind;
  entries: number;
  /** Characters, as JSON. */
  size: number;
}

/** By the beginnings of the names that the background keeps things under. */
const kindOf: readonly (readonly [RegExp, MemoryKind])[] = [
  [/^ordinary\./, 'pages'],
  [/^banners\//, 'banners'],
  [/^(?:private|memory)\./, 'private'],
  [/^(?:session|life)$/, 'run'],
];

const unsaved = passingStart(UNSAVED);

/** What is not written yet lies among what passes, under names that requests under way have, too. */
function memoryKindOf(name: string, value: unknown): MemoryKind {
  const kind = kindOf.find(([pattern]) => pattern.test(name))?.[1] ?? 'unforeseen';
  return kind === 'pages' && typeof value === 'string' && value.startsWith(unsaved) ? 'unsaved' : kind;
}

/** All kinds, in their order. An entry that is being deleted is null, and is none. */
export function memoryIn(area: Readonly<Record<string, unknown>>): InMemory[] {
  const found = new Map(memoryKinds.map((kind) => [kind, { kind, entries: 0, size: 0 }]));
  for (const [name, value] of Object.entries(area)) {
    if (value === null) continue;
    const one = found.get(memoryKindOf(name, value))!;
    one.entries += 1;
    one.size += name.length + (typeof value === 'string' ? value : JSON.stringify(value)).length;
  }
  return [...found.values()];
}

/** As it is meant, not as the text that is kept. Of private windows nothing is ever written to the disk, and so neither into a file; banners' notes do not say of which window they are. */
export function withoutPrivate(area: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const mayBe: ReadonlySet<MemoryKind> = new Set(['private', 'banners']);
  return Object.fromEntries(
    Object.entries(area)
      .filter(([name, value]) => value !== null && !mayBe.has(memoryKindOf(name, value)))
      .map(([name, value]) => [name, keptValue(value) ?? value]),
  );
}
