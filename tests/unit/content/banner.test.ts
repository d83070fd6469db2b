// @vitest-environment happy-dom
// How the script that looks for banners sets up autoconsent, and what it takes for open.

import AutoConsent from '@duckduckgo/autoconsent';
import { expect, test } from 'vitest';
import { bannerConfig } from '../../../src/content/banner-config.ts';
import { isSeen } from '../../../src/content/banner-seen.ts';

const normalized = new AutoConsent(async () => undefined, bannerConfig as never).config;
/** Switched off, it does not begin. */
const defaults = new AutoConsent(async () => undefined, { enabled: false }).config;

test('every key of autoconsent’s is set, and none that it would drop without a word', () => {
  expect(Object.keys(bannerConfig).sort()).toEqual(Object.keys(defaults).sort());
  expect(Object.keys(bannerConfig.logs).sort()).toEqual(Object.keys(defaults.logs).sort());
  expect(normalized).toEqual(bannerConfig);
});

test('it acts only when it is told to, hides nothing, and guesses nothing', () => {
  expect(defaults.autoAction).toBe('optOut');
  expect(normalized).toMatchObject({
    autoAction: null,
    enablePrehide: false,
    enableCosmeticRules: false,
    enableHeuristicDetection: false,
    heuristicMode: 'off',
  });
});

const [rule] = [{ name: 'cm', detectCmp: [], detectPopup: [{ visible: '#cm' }], optOut: [], optIn: [] }];

function seen(html: string, found: object | undefined = rule): boolean {
  document.body.innerHTML = html;
  const elementSelector = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  // A browser says so itself; here by style alone.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[style*="hidden"], [style*="opacity: 0"]') === null;
  };
  return isSeen({ foundCmp: found && { rule: found }, domActions: { elementSelector } } as never);
}

test.each([
  ['with its buttons', '<div id="cm"><button>No</button></div>', true],
  ['whose buttons are hidden', '<div id="cm"><div style="visibility: hidden"><button>No</button></div></div>', false],
  ['that is transparent', '<div id="cm"><div style="opacity: 0"><button>No</button></div></div>', false],
  ['without a button of its own', '<div id="cm">May we?</div>', true],
  ['that is gone', '', false],
])('a question %s is seen: %s', (_, html, is) => expect(seen(html)).toBe(is));

test('what a rule says without looking is believed', () => {
  expect(seen('', { ...rule, detectPopup: [{ eval: 'EVAL_FIDES_DETECT_POPUP' }] })).toBe(true);
});
