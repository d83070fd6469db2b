// docs.usercentrics.com, version 2, "Browser UI API".

import type { StatedBy, Theirs } from './stated.ts';

export const usercentrics: StatedBy = {
  key: 'usercentrics',
  globals: ['UC_UI'],
  ask({ UC_UI }, answer) {
    if (!UC_UI?.isInitialized?.()) return;
    const services = UC_UI.getServicesBaseInfo?.() as unknown as Theirs[] | undefined;
    answer(
      services?.map(({ name, isEssential, consent }) => ({ name, essential: isEssential, allowed: consent?.status })),
    );
  },
};
