// Isolated world, every frame: sees that a person begins to type into a field that may ask for an e-mail address or a phone number, and asks for what
// watches such fields (`typed.iife.ts`), which is ten times as large. What happens until that comes is kept in mind for it.

import { ownWorld } from './own-world.ts';
import { send } from './runtime.ts';

/** What a person did. */
export interface TypedEvent {
  type: string;
  /** The element itself, also in open shadow roots. */
  target: EventTarget | undefined;
  key: string | undefined;
  at: number;
}

/** What happened until the script comes, and then its ear. */
export interface Typing {
  events: TypedEvent[];
  hear?: (event: TypedEvent) => void;
}

const MOST_EVENTS = 64;
/** Milliseconds until it is asked for again where Candor is paused, or the person does not want it. */
const ASK_AGAIN = 10_000;

let typing: Typing | undefined;
let askedAt = 0;

function hear(event: Event): void {
  if (!event.isTrusted) return;
  const { type, key } = event as KeyboardEvent;
  const [target] = event.composedPath();
  if (!typing && !mayAsk(target)) return;
  typing ??= ownWorld.candorTyping = { events: [] };
  const at = Date.now();
  if (at > askedAt + ASK_AGAIN && !typing.hear) {
    askedAt = at;
    typing.events = [];
    void send('typed.sign', type);
  }
  const one = { type, target, key, at };
  if (typing.hear) typing.hear(one);
  else if (typing.events.length < MOST_EVENTS) typing.events.push(one);
}

/** A wider net than `core/typed/fields.ts`, which says what is watched. Who enters no field pays for no regular expression. */
function mayAsk(target: unknown): boolean {
  const { type, autocomplete, name, id } = target as HTMLInputElement;
  return (
    target instanceof HTMLInputElement &&
    /mail|tel|phon|mobil|correo|courriel|gsm|handy|movil|cell/i.test(type + autocomplete + name + id)
  );
}

const types = ['focusin', 'input', 'change', 'click', 'keydown', 'submit'];
// Not `for … of`: to put that together takes Firefox a sixth of a millisecond in each frame.
for (let at = 0; at < types.length; at += 1) addEventListener(types[at]!, hear, true);
