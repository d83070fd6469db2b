// What the script in a page tells of what is typed there, as far as it can be shown without a browser: here no event is a person's, so that the
// listeners are called with events that say they are. tests/e2e/typed.test.ts has the browsers'.

import { Window } from 'happy-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { createTypedValues, WAITS_FOR } from '../../../src/background/typed-values.ts';

const ownWorld = globalThis as { candorTyping?: unknown };

type Listener = (event: object) => void;

const EMAIL = 'Jane.Doe@mail.example';
const TAB = 7;

/** A page with the script in it, and a background that it talks to. */
async function open(html: string) {
  delete ownWorld.candorTyping;
  vi.resetModules();
  const window = new Window({ url: 'https://shop.example/' });
  window.document.body.innerHTML = html;
  const listeners = new Map<string, Listener>();
  const addEventListener = (type: string, listener: Listener) => void listeners.set(type, listener);
  vi.spyOn(window, 'addEventListener').mockImplementation(addEventListener as never);
  const { document, Element, HTMLInputElement, HTMLButtonElement, HTMLFormElement, KeyboardEvent } = window;
  let typed = background();
  const messages: { kind: string; data: object }[] = [];
  let isRefused = false;
  let coming: Promise<unknown> | undefined;
  const sendMessage = async (message: { kind: string; data: object }) => {
    messages.push(message);
    if (message.kind === 'typed.sign') {
      if (isRefused) return false;
      // The background puts it there in its own time.
      coming = import('../../../src/content/typed.iife.ts');
      return true;
    }
    return message.kind === 'typed.key' ? typed.keyOf(TAB) : typed.told(TAB, structuredClone(message.data), false);
  };
  const globals = { window, document, Element, HTMLInputElement, HTMLButtonElement, HTMLFormElement, KeyboardEvent };
  for (const [name, value] of Object.entries({ ...globals, addEventListener, chrome: { runtime: { sendMessage } } }))
    vi.stubGlobal(name, value);
  await import('../../../src/content/typed-sign.ts');
  const fire = (type: string, target: object, more: object = {}) =>
    listeners.get(type)!({ type, isTrusted: true, target, composedPath: () => [target], ...more });
  return {
    messages,
    fire,
    query: (selector: string) => document.querySelector(selector)!,
    enter(selector: string, value: string) {
      const field = document.querySelector(selector) as unknown as HTMLInputElement;
      field.value = value;
      fire('input', field);
      return field;
    },
    refuse: () => {
      isRefused = true;
    },
    restart: () => {
      typed = background();
    },
    /** What is found in a request that is sent now. */
    async find(sent: string) {
      // The script comes when it is first needed.
      await coming;
      await vi.advanceTimersByTimeAsync(0);
      const finding = typed.sentIn({ tabId: TAB, at: Date.now() });
      await vi.advanceTimersByTimeAsync(WAITS_FOR);
      return (await finding)?.(sent);
    },
  };
}

function background() {
  return createTypedValues({
    allowed: async () => true,
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newKey: () => crypto.randomUUID(),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const FORM =
  '<form id="f"><input type="email" name="email"><input type="password" name="p"><button>Send</button></form>';

test('what is typed is told after a pause, and found', async () => {
  const { enter, find, messages } = await open(FORM);
  enter('[name=email]', EMAIL);
  expect(await find(EMAIL.toLowerCase())).toEqual({ kind: 'email', form: 'plain', when: 'before-submission' });
  expect(messages.map(({ kind }) => kind)).toEqual(['typed.sign', 'typed.key', 'typed.value']);
  expect(JSON.stringify(messages).toLowerCase()).not.toContain('jane');
});

test('what is not whole, or a secret, is not told', async () => {
  const { enter, find, messages } = await open(FORM);
  enter('[name=email]', 'jane@');
  enter('[name=p]', EMAIL);
  expect(await find(EMAIL)).toBeUndefined();
  expect(messages.map(({ kind }) => kind)).toEqual(['typed.sign', 'typed.key']);
});

test('what is pressed in the form of it, and what sends it, is told', async () => {
  const { enter, find, fire, query } = await open(FORM);
  enter('[name=email]', EMAIL);
  fire('click', query('button'));
  expect(await find(EMAIL)).toMatchObject({ when: 'unknown' });
  fire('submit', query('form'));
  expect(await find(EMAIL)).toMatchObject({ when: 'after-submission' });
});

test('what is pressed in another form says nothing of it', async () => {
  const { enter, find, fire, query } = await open(`${FORM}<form id="other"><button id="b">Search</button></form>`);
  enter('#f [name=email]', EMAIL);
  fire('click', query('#b'));
  fire('submit', query('#other'));
  expect(await find(EMAIL)).toMatchObject({ when: 'before-submission' });
});

test('events that a page makes itself are not a person’s', async () => {
  const { fire, query, find, messages } = await open(FORM);
  const field = query('[name=email]') as unknown as HTMLInputElement;
  field.value = EMAIL;
  fire('input', field, { isTrusted: false });
  fire('change', field, { isTrusted: false });
  expect(await find(EMAIL)).toBeUndefined();
  expect(messages).toEqual([]);
});

test('the next background is told all that was typed as soon as something more is told', async () => {
  const { enter, find, fire, restart, query } = await open(`${FORM}<input type="tel" name="phone">`);
  enter('[name=email]', EMAIL);
  expect(await find(EMAIL)).toBeDefined();
  restart();
  expect(await find(EMAIL)).toBeUndefined();
  fire('submit', query('form'));
  await vi.advanceTimersByTimeAsync(0);
  expect(await find(EMAIL)).toMatchObject({ when: 'after-submission' });
});

test('what happens until the script comes is not lost, and when it happened is told as it was', async () => {
  const { enter, find, fire, query, messages } = await open(FORM);
  const begunAt = Date.now();
  enter('[name=email]', EMAIL);
  fire('click', query('button'));
  fire('submit', query('form'));
  const { data } = await find(EMAIL).then((found) => {
    expect(found).toMatchObject({ when: 'after-submission' });
    return messages.find(({ kind }) => kind === 'typed.value')!;
  });
  expect(data).toMatchObject({ pressedAt: begunAt, submittedAt: begunAt });
});

test('who enters or fills in other fields is left alone', async () => {
  const { fire, query, messages } = await open(
    '<input name="q" type="search"><input type="password" name="p"><textarea></textarea>',
  );
  for (const selector of ['[name=q]', '[name=p]', 'textarea']) {
    fire('focusin', query(selector));
    fire('input', query(selector));
    fire('click', query(selector));
  }
  expect(messages).toEqual([]);
});

test('where nobody wants to know, it is asked for again ten seconds later, not before', async () => {
  const { fire, query, messages, refuse } = await open(FORM);
  refuse();
  for (let turn = 0; turn < 50; turn += 1) {
    fire('input', query('[name=email]'));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(messages.map(({ kind }) => kind)).toEqual(['typed.sign', 'typed.sign', 'typed.sign']);
});
