// What every finding has, whatever it is about.

/**
 * `observed`: what the summary says was seen. `likely`: what was seen may serve something else, or something that matters was not seen.
 * `information`: seen, and shown for what it is: much of it is as it may be.
 */
export type Certainty = 'observed' | 'likely' | 'information';

/** The eight promises of ethical monitoring; docs/principles.md says what each asks. `retention` is anonymisation, too. */
export type Principle =
  | 'transparency'
  | 'consent'
  | 'data-security'
  | 'minimisation'
  | 'limited-use'
  | 'retention'
  | 'rights'
  | 'opt-out';

export interface Statement<Evidence> {
  certainty: Certainty;
  summary: string;
  evidence: Evidence[];
}
