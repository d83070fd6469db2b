// A consent manager for IAB's TCF, on IAB's own libraries: `__tcfapi` by @iabtcf/cmpapi, strings by @iabtcf/core, kept in the cookie
// `euconsent-v2`. Its stub (@iabtcf/stub) stands before it in the page.

import { CmpApi } from '@iabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtcf/core';
import { readCookie } from './shared/cookies.ts';
import { showDialog } from './shared/tcf-dialog.ts';
import { vendorList } from './shared/vendor-list.ts';

// Not an id that IAB has given: the highest that fits.
const CMP_ID = 4095;
const COOKIE = 'euconsent-v2';

const gvl = new GVL(vendorList);
const api = new CmpApi(CMP_ID, 1, true);

/** A string that allows these purposes, and the vendors along with any of them. Legitimate interests stand until refused one by one. */
function stringFor(purposes: number[]): string {
  const model = new TCModel(gvl);
  model.cmpId = CMP_ID;
  model.cmpVersion = 1;
  model.isServiceSpecific = true;
  model.publisherCountryCode = 'DE';
  model.purposeConsents.set(purposes);
  model.purposeLegitimateInterests.set([2, 7, 8, 9, 10, 11]);
  if (purposes.length > 0) model.setAllVendorConsents();
  model.setAllVendorLegitimateInterests();
  model.setAllVendorsDisclosed();
  return TCString.encode(model, { segments: ['core', 'vendorsDisclosed'] } as never);
}

function ask(): void {
  api.update(stringFor([]), true);
  showDialog((purposes) => {
    const chosen = stringFor(purposes);
    // biome-ignore lint/suspicious/noDocumentCookie: consent managers write this cookie just so
    document.cookie = `${COOKIE}=${chosen}; path=/; max-age=33696000; SameSite=Lax; Secure`;
    api.update(chosen, false);
  });
}

void gvl.readyPromise.then(() => {
  const known = readCookie(COOKIE);
  if (known === undefined) ask();
  else api.update(known, false);
});
document.querySelector('#privacy-settings')?.addEventListener('click', ask);
