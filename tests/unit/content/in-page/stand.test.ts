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
  const natives = stand.standBefore(owner, {
    __proto__: null,
    make(this: object, name: string) {
      seen.push('make');
      return stand.passed(natives.make!, this, [name]);
    },
    isNotThere() {},
    get body() {
      seen.push('body');
      return stand.passed(natives.body!, this as never, []);
    },
    get neither() {
      return 1;
    },
  });
  return { owner, before, natives, seen };
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
  const { owner, before, natives } = standing();
  stand.putBack(owner, natives);
  expect(Object.getOwnPropertyDescriptors(owner)).toEqual(before);
  expect(owner.make).toBe(before.make.value);
});

test('what the page has put there meanwhile stays', () => {
  const { owner, natives } = standing();
  const own = () => 'the page’s';
  owner.make = own;
  Object.defineProperty(owner, 'body', { get: own });
  stand.putBack(owner, natives);
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
