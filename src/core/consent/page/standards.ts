// The standards by which pages state a choice, in words: what docs/consent.md says of them. How each is read stands in the files beside this one.

import type { ConsentStandard } from '../../model.ts';

export interface PageStandard {
  standard: ConsentStandard;
  name: string;
  /** Where it is heard: interface, queue, cookie. */
  heard: string;
  /** What tells an answer from a default. */
  hasChosen: string;
  /** What looks like an answer, and is none. */
  none: string;
  /** Its tables of cases, from the root of the repository. */
  cases: string;
  /** What states it in the lab, in both browsers. */
  real: string;
}

export const pageStandards: readonly PageStandard[] = [
  {
    standard: 'tcf',
    name: 'IAB TCF 2',
    heard: "`__tcfapi('addEventListener')`, also through a frame with `__tcfapiLocator`",
    hasChosen: '`useractioncomplete`, `tcloaded`',
    none: '`cmpuishown`: undecided; `gdprApplies: false`: not asked',
    cases: 'tests/unit/core/consent/tcf-oracle.test.ts',
    real: '@iabtcf/cmpapi 1.5.6, in the page and behind a frame',
  },
  {
    standard: 'gpp',
    name: 'IAB GPP 1.1',
    heard: "`__gpp('addEventListener')`, also through `__gppLocator`; the string is decoded by Candor",
    hasChosen:
      'a signal that is `ready`; the European Union’s and Canada’s sections by their purposes, those of the United States where somebody opted out',
    none: 'not `ready`; dialog on screen: undecided; not opted out: not asked; nothing applies: unknown',
    cases: 'tests/unit/core/consent/gpp-oracle.test.ts',
    real: '@iabgpp/cmpapi 3.2.0, its section for the United States',
  },
  {
    standard: 'us-privacy',
    name: 'US Privacy 1',
    heard: "`__uspapi('getUSPData')`, also through `__uspapiLocator`, at every look; else cookie `usprivacy`",
    hasChosen: '`Y` in the third place: refused',
    none: '`N`: not asked; `-`: unknown',
    cases: 'tests/unit/core/consent/page/standards.test.ts',
    real: '– (by its specification: no package has it)',
  },
  {
    standard: 'google-consent-mode',
    name: 'Google Consent Mode',
    heard: '`google_tag_data.ics` once it is in use; else what the page pushed to `dataLayer`',
    hasChosen: 'an `update`',
    none: 'a `default` that denies: undecided; one that grants all: unknown; one for a `region`: not heard',
    cases: 'tests/unit/core/consent/page/standards.test.ts',
    real: '– (by its documented queue, and by a stand-in for Google’s tag: no package has it)',
  },
];
