// Who answers for an interface behind messages: a frame whose name ends in `Locator` tells that the window around it does. MAIN world.

/** Frames of the page that are looked into. Of those of other sites the browser tells whether they have a frame of a name, and nothing else. */
const MOST_FRAMES = 8;

/** The window that answers for an interface, such as `__tcfapi`; undefined where there is none. */
export function answererOf(api: string): Window | undefined {
  const locator = `${api}Locator`;
  if (locator in window) return window;
  for (let at = 0; at < MOST_FRAMES && window[at]; at += 1) if (hasFrame(window[at]!, locator)) return window[at];
  return undefined;
}

/** A frame of another site throws for what it does not have; that it has a frame of a name, it tells only who asks for that. */
function hasFrame(frame: Window, name: string): boolean {
  try {
    return (frame as unknown as Record<string, unknown>)[name] !== undefined;
  } catch {
    return false;
  }
}
