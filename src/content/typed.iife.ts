// Isolated world, only where a person begins to type into a field that may ask for one (`typed-sign.ts`): notes which e-mail addresses and phone numbers
// they type, so that they are known when they are sent. Only digests under the tab's own key leave this script; the values stay where the
// person typed them.

import type { TypedKind } from '../core/model.ts';
import { isOfCard, isWhole, kindOfField } from '../core/typed/fields.ts';
import type { TypedReport } from '../core/typed/report.ts';
import { type Digests, digestsOf } from './digests.ts';
import { ownWorld } from './own-world.ts';
import { randomName, send } from './runtime.ts';
import type { TypedEvent } from './typed-sign.ts';

/** Milliseconds without a key after which a value counts as typed. */
const PAUSE = 500;
/** Milliseconds that a key is taken for the tab's. Less than a browser lets an idle background live: what is typed on is told to the next one. */
const FRESH = 10_000;
/** Fields remembered, and reports made, of one document; a page can have any number of fields. */
const MOST_FIELDS = 12;
const MOST_REPORTS = 300;
/** No attribute that means anything is longer. */
const MOST_CHARACTERS = 200;
const BUTTONS = 'button, [type="submit"], [type="button"], [type="image"], [role="button"], a';

interface Typed {
  id: string;
  kind: TypedKind;
  value: string;
  /** When something was pressed, and the form sent, since the value was typed. */
  pressedAt?: number;
  submittedAt?: number;
  /** What was told of it, under which key. */
  told?: Digests & { key: string };
}

const typed = new Map<HTMLInputElement, Typed>();
const pauses = new Map<HTMLInputElement, ReturnType<typeof setTimeout>>();
let key: Promise<string | undefined> | undefined;
let askedAt = Number.NEGATIVE_INFINITY;
let reports = 0;

const listeners: Record<string, (event: TypedEvent) => void> = { input, change, click: press, keydown: press, submit };
const typing = ownWorld.candorTyping;
// It may have been meant for the document that was here before, or be here already.
if (typing && !typing.hear) {
  typing.hear = (event) => listeners[event.type]?.(event);
  typing.events.forEach(typing.hear);
  typing.events = [];
  window.addEventListener('pagehide', () => {
    for (const field of [...pauses.keys()]) void tell(field);
  });
}

function input({ target }: TypedEvent): void {
  const field = fieldOf(target);
  if (!field || kindOf(field) === undefined) return;
  // Asked for now, so that it is there when the person pauses, and that the background looks at what is sent meanwhile.
  void currentKey();
  clearTimeout(pauses.get(field));
  pauses.set(
    field,
    setTimeout(() => void tell(field), PAUSE),
  );
}

function change({ target }: TypedEvent): void {
  const field = fieldOf(target);
  if (field && kindOf(field) !== undefined) void tell(field);
  // Somebody fills in the rest of a form: by now the background may be another one, which knows nothing.
  else if (typed.size > 0) void currentKey();
}

/** A click on what may send something, or Enter in a field. */
function press({ type, target, key, at }: TypedEvent): void {
  if (typed.size + pauses.size === 0) return;
  const isKey = type === 'keydown';
  if (!(target instanceof Element) || (isKey && key !== 'Enter')) return;
  const pressed = isKey ? target : target.closest(BUTTONS);
  if (pressed) note(formOf(pressed), { pressedAt: at });
}

function submit({ target, at }: TypedEvent): void {
  if (target instanceof HTMLFormElement) note(target, { submittedAt: at });
}

/** What is pressed outside of any form may send all of them. */
function note(
  form: HTMLFormElement | null,
  { pressedAt, submittedAt }: Pick<Typed, 'pressedAt' | 'submittedAt'>,
): void {
  for (const field of new Set([...typed.keys(), ...pauses.keys()])) {
    const isIn = field.form === form || (submittedAt === undefined && (form === null || field.form === null));
    const value = isIn ? remembered(field) : undefined;
    if (!value) continue;
    if (pressedAt !== undefined) value.pressedAt ??= pressedAt;
    if (submittedAt !== undefined) value.submittedAt ??= submittedAt;
    void tell(field);
  }
}

/** What a field holds, if it is all of an e-mail address or phone number; the newest fields are remembered. */
function remembered(field: HTMLInputElement): Typed | undefined {
  const kind = kindOf(field);
  const { value } = field;
  if (kind === undefined || !isWhole(kind, value)) return undefined;
  const known = typed.get(field);
  const now = known?.value === value ? known : { id: randomName(), kind, value };
  typed.delete(field);
  typed.set(field, now);
  if (typed.size > MOST_FIELDS) typed.delete(typed.keys().next().value!);
  return now;
}

async function tell(field: HTMLInputElement): Promise<void> {
  clearTimeout(pauses.get(field));
  pauses.delete(field);
  const value = remembered(field);
  const now = value && !isInPayment() ? await currentKey() : undefined;
  if (value && now !== undefined) report(value, now);
}

function report(value: Typed, key: string): void {
  if (reports >= MOST_REPORTS) return;
  reports += 1;
  if (value.told?.key !== key) {
    value.told = { key, ...digestsOf(value.kind, value.value, key) };
  }
  const { id, kind, pressedAt, submittedAt, told } = value;
  const { proof, digests, lengths } = told;
  const data: TypedReport = {
    id,
    kind,
    proof,
    digests,
    lengths,
    ...(pressedAt !== undefined && { pressedAt }),
    ...(submittedAt !== undefined && { submittedAt }),
  };
  void send('typed.value', data).then((taken) => {
    // Another background than the one that gave the key.
    if (taken === false) void newKey();
  });
}

/** The tab's key; undefined where the background gives none: it is switched off, or paused. */
function currentKey(): Promise<string | undefined> {
  return key && performance.now() - askedAt < FRESH ? key : newKey();
}

/** Asks for the key. If it is another than before, a new background gave it, which knows nothing of what was told to the old one. */
function newKey(): Promise<string | undefined> {
  askedAt = performance.now();
  key = send('typed.key').then((given) => {
    if (typeof given !== 'string') return undefined;
    for (const value of typed.values()) if (value.told && value.told.key !== given) report(value, given);
    return given;
  });
  return key;
}

/** The form that a button or a field is of, also from outside of it. */
function formOf(element: Element): HTMLFormElement | null {
  const isOfForm = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  return isOfForm ? element.form : element.closest('form');
}

function fieldOf(target: EventTarget | undefined): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement ? target : undefined;
}

function kindOf(field: HTMLInputElement): TypedKind | undefined {
  const attribute = (name: string) => (field.getAttribute(name) ?? '').slice(0, MOST_CHARACTERS);
  return kindOfField({
    type: field.type,
    autocomplete: attribute('autocomplete'),
    name: attribute('name'),
    id: attribute('id'),
  });
}

/** A frame that asks for a card is the payment's, not the site's. */
function isInPayment(): boolean {
  if (window === window.top) return false;
  const fields = [...document.querySelectorAll('input[autocomplete]')];
  return fields.some((field) => isOfCard(field.getAttribute('autocomplete') ?? ''));
}
