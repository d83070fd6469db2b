// What every finding has, whatever it is about.

/**
 * `observed`: what the summary says was seen. `likely`: what was seen may serve something else, or something that matters was not seen.
 * `information`: seen, and shown for what it is: much of it is as it may be.
 */
export type Certainty = 'observed' | 'likely' | 'information';

/** The promises of ethical monitoring that a finding is about; docs/glossary.md has all eight. */
export type Principle = 'transparency' | 'consent' | 'minimisation' | 'opt-out';

export interface Statement<Evidence> {
  certainty: Certainty;
  summary: string;
  evidence: Evidence[];
}
