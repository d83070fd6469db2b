// MAIN world, every frame: counts what scripts do that recognises a browser or keeps something in it, and tells the relay once it is quiet. It
// changes nothing in the page; docs/decisions/0014-in-page-evidence.md says how it is cheap, and what a page could still tell it by.
//
// Here is what runs at the start of every frame: functions before the fewest of the browser's by which scripts come to what is watched, with the names
// and numbers of arguments of the browser's own. Each further function that is called here costs Firefox some microseconds. All else (pictures, sounds,
// connections, storages) is watched when a script reaches for a first element or a storage.

import { guarded } from './guarded.ts';
import { channel } from './in-page/channel.ts';
import { watchConnections } from './in-page/connections.ts';
import { type Callable, keepUnder, textOf } from './in-page/natives.ts';
import { watchPictures } from './in-page/pictures.ts';
import { watchSounds } from './in-page/sounds.ts';
import { nativeOf, passed, putBack, standBefore, standBeforeGetters } from './in-page/stand.ts';
import { type StorageGetter, storageAsked } from './in-page/storage.ts';
import { takeErrors } from './in-page/trace.ts';

if (channel) {
  const { prototype } = Document;
  let isOpen = false;
  /**
   * What is watched when a script reaches for what it needs: the interfaces named there take longer to build than all that is done here. Until what is watched
   * here is called, the functions that draw, measure, read and connect are left alone.
   */
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    putBack(prototype, methods);
    putBack(prototype, getters);
    takeErrors();
    watchPictures();
    watchSounds();
    watchConnections();
  };
  /** What is watched is so before the call: what the page gets by it may be of it. */
  const reached = (native: Callable, self: object, args: IArguments): unknown => {
    guarded(open);
    return passed(native, self, args);
  };

  const { toString: toText } = {
    toString(this: Callable): string {
      return passed(textOf, nativeOf(this), []) as string;
    },
  };
  Function.prototype.toString = toText;
  keepUnder(toText, textOf);
  standBeforeGetters(window, ['localStorage', 'sessionStorage', 'indexedDB'], (native, self, args, name) => {
    const storage = reached(native, self, args);
    guarded(() => storageAsked(name as StorageGetter, storage));
    return storage;
  });
  const methods = standBefore(
    prototype,
    ['createElement', 'getElementById', 'getElementsByTagName', 'querySelector', 'querySelectorAll'],
    reached,
  );
  const getters = standBeforeGetters(prototype, ['documentElement', 'body'], reached);
}
