// Puts off what is of no use without an element until a script reaches for one. To name the interface of an element before that makes Firefox build
// what all elements share, which takes longer than anything else that the probe does; pages that reach for none never pay it.

import { awaitCall } from './wrap.ts';

/** By these, scripts come to their first element in nearly every page; each costs some microseconds, so that rarer ways are left out. */
const METHODS = [
  'createElement',
  'createElementNS',
  'getElementById',
  'getElementsByClassName',
  'getElementsByTagName',
  'querySelector',
  'querySelectorAll',
];
const GETTERS = ['documentElement', 'head', 'body', 'currentScript'];

/** Runs `start` once, before the first element is handed out. */
export function onFirstElement(start: () => void): void {
  const closers: (() => void)[] = [];
  let count = 0;
  const reached = () => {
    for (let at = 0; at < count; at += 1) closers[at]!();
    if (count > 0) start();
    count = 0;
  };
  for (let at = 0; at < METHODS.length; at += 1)
    closers[count++] = awaitCall(Document.prototype, METHODS[at]!, reached);
  for (let at = 0; at < GETTERS.length; at += 1)
    closers[count++] = awaitCall(Document.prototype, GETTERS[at]!, reached, 'get');
}
