// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { useKeptFocus } from '../../../src/dashboard/use-kept-focus.ts';

function Part({ has }: { has: boolean }) {
  const part = useKeptFocus<HTMLDivElement>();
  return <div ref={part}>{has && <button type="button">Go</button>}</div>;
}

const show = (has: boolean) =>
  act(() =>
    render(
      <>
        <input />
        <Part has={has} />
      </>,
      document.body,
    ),
  );

beforeEach(() => {
  render(null, document.body);
  show(true);
});

test('where what had the focus is gone, the part has it', () => {
  document.querySelector('button')!.focus();
  show(false);
  expect(document.activeElement?.tagName).toBe('DIV');
});

test('it is taken from nobody', () => {
  document.querySelector('button')!.focus();
  document.querySelector('input')!.focus();
  show(false);
  expect(document.activeElement?.tagName).toBe('INPUT');
});

test('it is not given to who did not have it', () => {
  show(false);
  expect(document.activeElement).toBe(document.body);
});
