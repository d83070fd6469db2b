// The time on processors that a browser has used, with all its processes: what an extension costs, even where another processor hides it from the page.

import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of a second in which Linux counts (`getconf CLK_TCK`); the same on all its usual machines. */
const TICKS = 100;

interface Usage {
  parent: number;
  /** Ticks of the process, and of those of its children that are gone. */
  used: number;
}

/** Milliseconds of a process and of all that descend from it, those that are gone too. Undefined where the system does not tell it as Linux does. */
export function processorTime(pid: number): number | undefined {
  const all = usages();
  if (!all.has(pid)) return undefined;
  return (familyIn(all, pid).reduce((total, one) => total + all.get(one)!.used, 0) * 1000) / TICKS;
}

/** A process and all that descend from it. Empty where the system does not tell it as Linux does. */
export function familyOf(pid: number): number[] {
  const all = usages();
  return all.has(pid) ? familyIn(all, pid) : [];
}

function familyIn(all: ReadonlyMap<number, Usage>, pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const [child, { parent }] of all) children.set(parent, [...(children.get(parent) ?? []), child]);
  const from = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(from)];
  return from(pid);
}

function usages(): Map<number, Usage> {
  const found = new Map<number, Usage>();
  for (const name of entries('/proc')) {
    const usage = /^\d+$/.test(name) ? usageIn(name) : undefined;
    if (usage) found.set(Number(name), usage);
  }
  return found;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Fields of `/proc/PID/stat` (proc(5)): 4 is the parent, 14 to 17 are utime, stime, cutime and cstime. The second may hold spaces and brackets. */
function usageIn(pid: string): Usage | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, used: fields.slice(11, 15).reduce((total, one) => total + one, 0) };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
