// MAIN world, every frame: counts what scripts do that recognises a browser or keeps something in it, and tells the relay once it is quiet. It
// changes nothing in the page; docs/decisions/0014-in-page-evidence.md says how it is cheap, and what a page could still tell it by.
//
// Here is what runs at the start of every frame: functions before the fewest of the browser's by which scripts come to what is watched. They are
// written out, with the names and numbers of arguments of the browser's own, in one piece: each further function that is called here costs Firefox
// some microseconds. All else (pictures, sounds, connections, storages) is watched when a script reaches for a first element or a storage.

// biome-ignore-all lint/complexity/noArguments: a list of parameters would change a function's `length`, which the page sees.

import { guarded } from './guarded.ts';
import { channel } from './in-page/channel.ts';
import { watchConnections } from './in-page/connections.ts';
import { type Callable, textOf } from './in-page/natives.ts';
import { watchPictures } from './in-page/pictures.ts';
import { watchSounds } from './in-page/sounds.ts';
import { nativeOf, passed, putBack, standBefore } from './in-page/stand.ts';
import { type StorageKind, storageAsked } from './in-page/storage.ts';
import { takeErrors } from './in-page/trace.ts';

if (channel !== undefined) {
  const { prototype } = Document;
  let isOpen = false;
  /**
   * What is watched when a script reaches for what it needs: the interfaces named there take longer to build than all that is done here. Until what is watched
   * here is called, the functions that draw, measure, read and connect are left alone.
   */
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    putBack(prototype, ofDocument);
    takeErrors();
    watchPictures();
    watchSounds();
    watchConnections();
  };
  /** What is watched is so before the call: what the page gets by it may be of it. */
  const reached = (native: Callable, self: object, args: IArguments, storage?: StorageKind): unknown => {
    guarded(open);
    const result = passed(native, self, args);
    if (storage) guarded(() => storageAsked(storage, result));
    return result;
  };

  standBefore(Function.prototype, {
    __proto__: null,
    toString(this: Callable) {
      return passed(textOf, nativeOf(this), []);
    },
  });
  const storages = standBefore(window, {
    __proto__: null,
    get localStorage() {
      return reached(storages.localStorage!, this, arguments, 'local');
    },
    get sessionStorage() {
      return reached(storages.sessionStorage!, this, arguments, 'session');
    },
    get indexedDB() {
      return reached(storages.indexedDB!, this, arguments, 'database');
    },
  });
  const ofDocument = standBefore(prototype, {
    __proto__: null,
    createElement(_name: string) {
      return reached(ofDocument.createElement!, this, arguments);
    },
    getElementById(_id: string) {
      return reached(ofDocument.getElementById!, this, arguments);
    },
    getElementsByTagName(_name: string) {
      return reached(ofDocument.getElementsByTagName!, this, arguments);
    },
    querySelector(_selectors: string) {
      return reached(ofDocument.querySelector!, this, arguments);
    },
    querySelectorAll(_selectors: string) {
      return reached(ofDocument.querySelectorAll!, this, arguments);
    },
    get documentElement() {
      return reached(ofDocument.documentElement!, this, arguments);
    },
    get body() {
      return reached(ofDocument.body!, this, arguments);
    },
  });
}
