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
  const methods = stand.standBefore(owner, {
    __proto__: null,
    make(this: object, name: string) {
      seen.push('make');
      return stand.passed(methods.make!, this, [name]);
    },
    isNotThere() {},
  });
  const getters = stand.standBeforeGetters(owner, {
    __proto__: null,
    get body() {
      seen.push('body');
      return stand.passed(getters.body!, this as never, []);
    },
    get neither() {
      return 1;
    },
  });
  return { owner, before, methods, getters, seen };
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
  expect(stand.nativeOf(Owner as never)).toBe(Owner);
});

test('put back, the property is what it was', () => {
  const { owner, before, methods, getters } = standing();
  stand.putBack(owner, methods, getters);
  expect(Object.getOwnPropertyDescriptors(owner)).toEqual(before);
  expect(owner.make).toBe(before.make.value);
});

test('what the page has put there meanwhile stays', () => {
  const { owner, methods, getters } = standing();
  const own = () => 'the page’s';
  owner.make = own;
  Object.defineProperty(owner, 'body', { get: own });
  stand.putBack(owner, methods, getters);
  expect(owner.make).toBe(own);
  expect(owner.body).toBe('the page’s');
});

test('what cannot be replaced is left', () => {
  const owner = Object.freeze({ make: () => 'as before' });
  const methods = stand.standBefore(owner, { __proto__: null, make: () => 'replaced' });
  expect(owner.make()).toBe('as before');
  expect(methods.make).toBeUndefined();
});

test('errors come as they are thrown', () => {
  const cause = new TypeError('Illegal invocation');
  const native = () => {
    throw cause;
  };
  expect(() => stand.passed(native, {}, [])).toThrow(cause);
});
