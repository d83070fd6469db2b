/** Value of a first-party cookie. */
export function readCookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/** The value of a first-party cookie, made and kept for 400 days if there is none yet. */
export function keepCookie(name: string, make: () => string): string {
  const known = readCookie(name);
  if (known !== undefined) return known;
  const value = make();
  // biome-ignore lint/suspicious/noDocumentCookie: the services imitated here write their cookies just so
  document.cookie = `${name}=${value}; path=/; max-age=34560000; SameSite=Lax`;
  return value;
}
