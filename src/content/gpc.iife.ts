// MAIN world: says to the page that the person asks for Global Privacy Control, where the browser does not say so itself. There only while the
// person has it switched on (`platform/gpc.ts`).

type WithGpc = Navigator & { globalPrivacyControl?: unknown };

// Taken before the page can replace it.
const Owner = Navigator;

if ((navigator as WithGpc).globalPrivacyControl !== true) {
  const owner = {
    // As the browser's own: only a navigator has it.
    get globalPrivacyControl() {
      if (!((this as object) instanceof Owner)) throw new TypeError('Illegal invocation');
      return true;
    },
  };
  // A getter alone, enumerable and configurable, as the browser's own is.
  const descriptor = Object.getOwnPropertyDescriptor(owner, 'globalPrivacyControl')!;
  Object.defineProperty(Owner.prototype, 'globalPrivacyControl', descriptor);
}

export {};
