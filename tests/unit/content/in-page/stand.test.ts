// Functions before others: what a page can see of them, and what is put back. tests/e2e/in-page.test.ts has the browsers' own.

import { beforeAll, expect, test, vi } from 'vitest';

type Stand = typeof import('../../../../src/content/in-page/stand.ts');
let stand: Stand;

beforeAll(async () => {
  const { setTimeout, dispatchEvent, addEventListener, CustomEvent } = globalThis;
  vi.stubGlobal('window', { setTimeout, dispatchEvent, addEventListener, CustomEvent });
  stand = await import('../../../../src/content/in-page/stand.ts');
});

class Owner {
  static made = 0;
  make(name: string) {
    return `made ${name}`;
  }
  get body() {
    return 'the body';
  }
  set body(_value: string) {
    Owner.made += 1;
  }
}

function standing() {
  const owner = class extends Owner {}.prototype;
  const properties = Object.getOwnPropertyDescriptors(Owner.prototype);
  const enumerable = { enumerable: true, configurable: true };
  Object.defineProperties(owner, {
    make: { ...properties.make, ...enumerable },
    body: { ...properties.body, ...enumerable },
  });
  const before = Object.getOwnPropertyDescriptors(owner);
  const seen: string[] = [];
  const inPlace = (native: never, self: object, args: IArguments, name: string) => {
    seen.push(name);
    return stand.passed(native, self, args);
  };
  const methods = stand.standBefore(owner, ['make', 'isNotThere'], inPlace as never);
  const getters = stand.standBeforeGetters(owner, ['body', 'neither'], inPlace as never);
  const putBack = () => {
    stand.putBack(owner, methods);
    stand.putBack(owner, getters);
  };
  return { owner, before, seen, putBack };
}

test('all of a property but the function stays; what is not there is not put there', () => {
  const { owner, before, seen } = standing();
  const after = Object.getOwnPropertyDescriptors(owner);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect({ ...after.make, value: before.make.value }).toEqual(before.make);
  expect({ ...after.body, get: before.body.get }).toEqual(before.body);
  expect(after.make.value).not.toBe(before.make.value);
  expect(owner.make('x')).toBe('made x');
  expect(owner.body).toBe('the body');
  expect(seen).toEqual(['make', 'body']);
  expect(stand.nativeOf(after.make.value as never)).toBe(before.make.value);
  expect(stand.nativeOf(after.body.get as never)).toBe(before.body.get);
  expect(stand.nativeOf(Owner as never)).toBe(Owner);
});

test('they look like those that they stand before', () => {
  const { owner, before } = standing();
  const { make, body } = Object.getOwnPropertyDescriptors(owner);
  const own = (method: unknown) => Object.getOwnPropertyDescriptors(method as object);
  expect(own(make.value)).toEqual(own(before.make.value));
  expect(own(body.get)).toEqual(own(before.body.get));
});

test('put back, the property is what it was', () => {
  const { owner, before, putBack } = standing();
  putBack();
  expect(Object.getOwnPropertyDescriptors(owner)).toEqual(before);
  expect(owner.make).toBe(before.make.value);
});

test('what the page has put there meanwhile stays', () => {
  const { owner, putBack } = standing();
  const own = () => 'the page’s';
  owner.make = own;
  Object.defineProperty(owner, 'body', { get: own });
  putBack();
  expect(owner.make).toBe(own);
  expect(owner.body).toBe('the page’s');
});

test('of objects that are no functions, nothing else that is known of them is told', async () => {
  const natives = await import('../../../../src/content/in-page/natives.ts');
  const canvas = {};
  natives.keepUnder(canvas, { reads: 1 });
  expect(stand.nativeOf(canvas as never)).toBe(canvas);
});

test('errors come as they are thrown', () => {
  const cause = new TypeError('Illegal invocation');
  const native = () => {
    throw cause;
  };
  expect(() => stand.passed(native, {}, [])).toThrow(cause);
});
