/** Whether a name is one of these: as they are, or open at their end where they end with `*`. */
export function namedAs(names: readonly string[]): (name: string) => boolean {
  const whole = new Set(names);
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return (name) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
