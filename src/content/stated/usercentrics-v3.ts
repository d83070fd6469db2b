// docs.usercentrics.com, version 3, "Browser API".

import type { StatedBy, Theirs } from './stated.ts';

export const usercentricsV3: StatedBy = {
  key: 'usercentrics-v3',
  globals: ['__ucCmp'],
  ask({ __ucCmp }, answer) {
    const tell = ({ consent }: Theirs) =>
      answer({ status: consent?.status, type: consent?.type, updatedAt: consent?.updatedAt });
    // Rejects where the page has no settings.
    (__ucCmp?.getConsentDetails?.() as unknown as Promise<Theirs> | undefined)?.then(tell).catch(() => undefined);
  },
};
