// What a report says of a site's question, its answer, and what its pages state of them.

import type { GpcSpoken } from '../consent/gpc.ts';
import type { BannerAnswer, Choice, ConsentDetail, ConsentStandard, GpcSent } from '../model.ts';

export interface SiteConsent {
  /** In the newest visit. */
  choice: Choice;
  /** When the person answered, if that was seen. */
  at?: string;
  /** Present where those who speak for the page say different things, which makes the choice unknown. */
  contradicted?: true;
  /** Present where nobody speaks for the page: the choice is what standards say that speak of sale and advertising, or to one company's tags. */
  ofPart?: true;
  signals: SignalReport[];
  /** Of the newest visit in which the site's question was seen open. Absent where none was, which is not to say that none was there. */
  banner?: BannerReport;
}

export interface BannerReport {
  /** Autoconsent's name of the rule that knows it. */
  rule: string;
  at: string;
  /** What Candor answered for the person. */
  answer?: Omit<BannerAnswer, 'at'> & { at: string };
}

/** Global Privacy Control: a signal by which a browser asks sites not to sell or share data about the person. */
export interface GpcReport extends GpcSent {
  /** What the page stated, and trackers were told. Absent where nothing was said that Candor can read. */
  answer?: GpcSpoken;
}

export interface SignalReport {
  standard: ConsentStandard;
  source: 'page';
  choice: Choice;
  at: string;
  detail: SignalDetail;
}

export interface SignalDetail extends Omit<ConsentDetail, 'manager' | 'chosenAt'> {
  /** The consent manager whose own record this is. */
  manager?: { key: string; name: string };
  /** When its record says that the person answered. */
  chosenAt?: string;
}
