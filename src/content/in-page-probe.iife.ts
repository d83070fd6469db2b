// MAIN world, every frame: counts what scripts do that recognises a browser or keeps something in it, and tells the relay once it is quiet. It
// changes nothing in the page; docs/decisions/0014-in-page-evidence.md says how it is cheap, and what a page could still tell it by.
//
// Here is what runs at the start of every frame: functions before the fewest of the browser's by which scripts come to what is watched. They are
// written out, with the names and numbers of arguments of the browser's own, in one piece: each further function that is called here costs Firefox
// some microseconds. All else (`in-page/watchers.ts`) is made when a script reaches for a first element or a storage.

// biome-ignore-all lint/complexity/noArguments: a list of parameters would change a function's `length`, which the page sees.

import { takeChannel } from './bridge.ts';
import { guarded } from './guarded.ts';
import { type Callable, textOf } from './in-page/natives.ts';
import { nativeOf, passed, putBack, standBefore, standBeforeGetters } from './in-page/stand.ts';
import type { StorageKind } from './in-page/storage.ts';
import { createWatchers, type Watchers, watchFirst } from './in-page/watchers.ts';

const channel = takeChannel();
// Nobody listens: there is no relay here, or another run of this file has it.
if (channel !== undefined) {
  const { prototype } = Document;
  let watchers: Watchers | undefined;
  /** What is watched when a script reaches for what it needs: the interfaces named there take longer to build than all that is done here. */
  const open = (): Watchers => {
    if (watchers) return watchers;
    watchers = createWatchers(channel);
    putBack(prototype, methods, getters);
    watchFirst(watchers);
    return watchers;
  };
  /** Before the call: what the page gets by it may be what is watched. */
  const reached = (native: Callable, self: object, args: IArguments): unknown => {
    guarded(open);
    return passed(native, self, args);
  };
  const asked = (native: Callable, self: object, args: IArguments, kind: StorageKind): unknown => {
    const storage = passed(native, self, args);
    guarded(() => open()[kind](self, args, storage, kind));
    return storage;
  };

  standBefore(Function.prototype, {
    __proto__: null,
    toString(this: Callable) {
      return passed(textOf, nativeOf(this), []);
    },
  });
  const storages = standBeforeGetters(window, {
    __proto__: null,
    get localStorage() {
      return asked(storages.localStorage!, this, arguments, 'local');
    },
    get sessionStorage() {
      return asked(storages.sessionStorage!, this, arguments, 'session');
    },
    get indexedDB() {
      return asked(storages.indexedDB!, this, arguments, 'database');
    },
  });
  const methods = standBefore(prototype, {
    __proto__: null,
    createElement(_name: string) {
      return reached(methods.createElement!, this, arguments);
    },
    createElementNS(_namespace: string, _name: string) {
      return reached(methods.createElementNS!, this, arguments);
    },
    getElementById(_id: string) {
      return reached(methods.getElementById!, this, arguments);
    },
    getElementsByTagName(_name: string) {
      return reached(methods.getElementsByTagName!, this, arguments);
    },
    getElementsByClassName(_names: string) {
      return reached(methods.getElementsByClassName!, this, arguments);
    },
    querySelector(_selectors: string) {
      return reached(methods.querySelector!, this, arguments);
    },
    querySelectorAll(_selectors: string) {
      return reached(methods.querySelectorAll!, this, arguments);
    },
  });
  const getters = standBeforeGetters(prototype, {
    __proto__: null,
    get documentElement() {
      return reached(getters.documentElement!, this, arguments);
    },
    get body() {
      return reached(getters.body!, this, arguments);
    },
  });
}
