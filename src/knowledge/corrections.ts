// Known errors in trackerdb, corrected until they are corrected there: `was` is what it says now, and a correction is void once it
// says something else. Owners and links only: which tracker an address belongs to stays as trackerdb has it.

/** A privacy policy that is another company's, where no right one is known. */
export interface PolicyCorrection {
  organization: string;
  was: string;
  /** How the error was seen. */
  because: string;
}

/** A domain whose owner is not the organization of its tracker. */
export interface OwnerCorrection {
  domain: string;
  was: string;
  organization: string;
  because: string;
}

export const policyCorrections: PolicyCorrection[] = [
  {
    organization: 'liveinternet',
    was: 'https://liveintent.com/privacy-policy/',
    because:
      'LiveInternet is a Russian counter; to trackerdb itself liveintent.com is a domain of LiveIntent (1.0.945)',
  },
  {
    organization: 'smugmug',
    was: 'https://policies.yahoo.com/us/en/yahoo/privacy/index.htm',
    because: 'the policy of another company: to trackerdb itself yahoo.com is a domain of Yahoo (1.0.945)',
  },
  {
    organization: 'telenor',
    was: 'https://www.tapad.com/privacy-policy/',
    because: 'the policy of another company: to trackerdb itself tapad.com is a domain of Experian (1.0.945)',
  },
  {
    organization: 'viralmint',
    was: 'https://freshdesk.com/privacy',
    because: 'the policy of another company: to trackerdb itself freshdesk.com is a domain of Freshworks (1.0.945)',
  },
];

export const ownerCorrections: OwnerCorrection[] = [
  {
    domain: 'tremorhub.com',
    was: 'nexxen',
    organization: 'magnite',
    because: 'the domain of Telaria, which is a part of Magnite, not of Nexxen (with which Tremor Video went)',
  },
];
