// How probes and relays find each other. Both run before any script of the page. A probe shows once, in an event of a fixed name, through what it will
// speak: an event target that nobody else has, or a random name. From then on no page can listen in, speak for it, or tell that it is there.

export const HANDSHAKE = 'candor';

/**
 * How the name begins under which the in-page probe speaks. Its relay makes one up and leaves it in `window.status`, a text that both worlds see and
 * browsers no longer show; the probe takes it away before any script of the page runs. To agree in an event takes ten times as long.
 */
export const IN_PAGE_CHANNEL = 'candor-';

/** Takes the name under which to speak from where the relay has left it; undefined where it has not. Before any script of the page runs. */
export function takeChannel(): string | undefined {
  const name = window.status;
  // What begins so stands between these in order. A method of strings would take Firefox a tenth of a millisecond to prepare, a loop over the
  // characters a fiftieth.
  if (!(name > IN_PAGE_CHANNEL && name < `${IN_PAGE_CHANNEL}~`)) return undefined;
  window.status = '';
  return name;
}

/** The relay asks a probe to look now, or for what its page says now. */
export const ASKS = 'asks';
/** The probe has seen a sign of a consent manager. */
export const HAS_SIGN = 'sign';
/** The probe has seen an element that suggests a question for consent. */
export const HAS_QUESTION = 'question';
/** The relay names a property of the window, random, in which the probe leaves what the reader of interfaces needs. */
export const OPENS = 'opens';
/** That reader says what it has read. */
export const SAYS = 'says';

/**
 * What the probe leaves for the reader of interfaces: how to speak and to listen on the channel, and functions of the browser's from before the page could
 * replace them.
 */
export type Door = readonly [
  say: (event: Event) => void,
  listen: (type: string, listener: () => void) => void,
  later: (act: () => void, milliseconds: number) => void,
  /** Whether scripts have put something under a name of the window's; a page's elements and frames are reached by their names, too. */
  isThere: (name: string) => boolean,
  stringify: (value: unknown) => string | undefined,
  CustomEvent: typeof CustomEvent,
];
