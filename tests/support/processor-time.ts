// Time on the processor, which other processes of the machine do not add to.

/** Milliseconds of it since `process.cpuUsage()` gave `begun`. */
export function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
