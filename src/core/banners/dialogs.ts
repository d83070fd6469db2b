// How consent managers' own dialogs are opened again: the call that each has for it. One row each.

export interface Dialog {
  /** Key of the manager, as `core/consent/managers` has it. */
  manager: string;
  /** Where the function stands among the page's globals. */
  call: string;
  /** What it is called with; nothing where absent. */
  with?: readonly unknown[];
}

export const dialogs: readonly Dialog[] = [
  // The first five as many sites' own footers call them, in public code; their makers' packages are nowhere to be had.
  { manager: 'onetrust', call: 'OneTrust.ToggleInfoDisplay' },
  { manager: 'cookiebot', call: 'Cookiebot.renew' },
  { manager: 'didomi', call: 'Didomi.preferences.show' },
  { manager: 'usercentrics', call: 'UC_UI.showSecondLayer' },
  { manager: 'usercentrics-v3', call: '__ucCmp.showSecondLayer' },
  // klaro 0.7.22; the second argument shows the dialog even if nothing has changed.
  { manager: 'klaro', call: 'klaro.show', with: [null, true] },
  // tarteaucitronjs 1.34.0
  { manager: 'tarteaucitron', call: 'tarteaucitron.userInterface.openPanel' },
  // vanilla-cookieconsent 3.1.0, where the site has loaded it as a script of its own.
  { manager: 'vanilla-cookieconsent', call: 'CookieConsent.showPreferences' },
  // orejime 3.2.1, README.md
  { manager: 'orejime', call: 'orejime.prompt' },
];

/** Which of these functions a page has, as a function of its own: it runs in the page's world and has nothing from here. */
export function whichAreThere(calls: readonly string[]): string[] {
  return calls.filter((call) => {
    let at: unknown = globalThis;
    for (const name of call.split('.')) at = (at as Partial<Record<string, unknown>> | null | undefined)?.[name];
    return typeof at === 'function';
  });
}

/** Calls one of them, in the same way. False where it is not there, or throws. */
export function callThere(call: string, given: readonly unknown[]): boolean {
  const names = call.split('.');
  const last = names.pop()!;
  let owner: unknown = globalThis;
  for (const name of names) owner = (owner as Partial<Record<string, unknown>> | null | undefined)?.[name];
  try {
    (owner as Record<string, (...values: unknown[]) => unknown>)[last]!(...given);
    return true;
  } catch {
    return false;
  }
}
