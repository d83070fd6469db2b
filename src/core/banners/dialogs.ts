// How consent managers' own dialogs are opened again: the call that each documents. One row each.

export interface Dialog {
  /** Key of the manager, as `core/consent/managers` has it. */
  manager: string;
  /** Where the function stands among the page's globals. */
  call: string;
  /** What it is called with; nothing where absent. */
  with?: readonly unknown[];
}

export const dialogs: readonly Dialog[] = [
  // https://developer.onetrust.com/onetrust/docs/javascript-api
  { manager: 'onetrust', call: 'OneTrust.ToggleInfoDisplay' },
  // https://www.cookiebot.com/en/developer/
  { manager: 'cookiebot', call: 'Cookiebot.renew' },
  // https://developers.didomi.io/cmp/web-sdk/reference/api
  { manager: 'didomi', call: 'Didomi.preferences.show' },
  // https://docs.usercentrics.com/#/v2-browser-ui-api
  { manager: 'usercentrics', call: 'UC_UI.showSecondLayer' },
  // https://usercentrics.com/docs/web/features/api/control-ui/
  { manager: 'usercentrics-v3', call: '__ucCmp.showSecondLayer' },
  // https://klaro.org/docs/api/js_api: the second argument shows the dialog, not the notice.
  { manager: 'klaro', call: 'klaro.show', with: [null, true] },
  // tarteaucitronjs, tarteaucitron.js
  { manager: 'tarteaucitron', call: 'tarteaucitron.userInterface.openPanel' },
  // https://cookieconsent.orestbida.com/reference/api-reference.html
  { manager: 'vanilla-cookieconsent', call: 'CookieConsent.showPreferences' },
  // orejime, README.md
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
