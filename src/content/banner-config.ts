// How autoconsent is to behave: it watches, and acts when it is told to. It drops keys that it does not know without a word, and then acts by
// itself; so that each of its keys stands here, and none that it has not, is seen to by the compiler and by tests/unit/content/banner.test.ts.

import type { Config } from '@duckduckgo/autoconsent';

export const bannerConfig = {
  enabled: true,
  /** Its default is to refuse at once. */
  autoAction: null,
  /** None: see docs/decisions/0017-one-click-refusal.md. */
  disabledCmps: [],
  /** It would hide parts of the page while it looks. */
  enablePrehide: false,
  prehideTimeout: 0,
  /** These hide a banner without answering it. */
  enableCosmeticRules: false,
  enableGeneratedRules: true,
  /** These guess from the words of a page. */
  enableHeuristicDetection: false,
  heuristicMode: 'off',
  heuristicPopupSearchTimeout: 0,
  enablePopupMutationObserver: false,
  detectRetries: 20,
  isMainWorld: false,
  visualTest: false,
  logs: {
    lifecycle: false,
    rulesteps: false,
    detectionsteps: false,
    evals: false,
    errors: false,
    messages: false,
    waits: false,
  },
  performanceLoggingEnabled: false,
} as const satisfies Readonly<Record<keyof Config, unknown>> & Partial<ReadonlyConfig>;

type ReadonlyConfig = {
  readonly [Key in keyof Config]: Config[Key] extends (infer Item)[] ? readonly Item[] : Config[Key];
};
