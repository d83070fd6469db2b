// Known errors in trackerdb, corrected until they are corrected there: `was` is what it says now, and a correction is void once it
// says something else. Owners and links only: which tracker an address belongs to stays as trackerdb has it.

/** A privacy policy that is another company's, where no right one is known. */
export interface PolicyCorrection {
  organization: string;
  was: string;
  /** How the error was seen. */
  because: string;
  /** Where what is right can be read. */
  source: string;
}

/** A privacy contact that is somebody else's, where no right one is known. */
export type ContactCorrection = PolicyCorrection;

/** A domain whose owner is not the organization of its tracker. */
export interface OwnerCorrection {
  domain: string;
  was: string;
  organization: string;
  because: string;
  source: string;
}

/** A company that its trackers do not, or no longer, belong to: its name and website stand for the one that they do. */
export interface NameCorrection {
  organization: string;
  was: string;
  name: string;
  website: string;
  because: string;
  source: string;
}

export const nameCorrections: NameCorrection[] = [
  {
    organization: 'megafon',
    was: 'Megafon',
    name: 'VK (Mail.ru)',
    website: 'https://vk.company/',
    because:
      'every tracker of this entry is VK’s, known as Mail.ru Group until October 2021; the telephone company’s owner sold its shares in December 2021',
    source: 'https://en.wikipedia.org/wiki/VK_(company)',
  },
];

export const policyCorrections: PolicyCorrection[] = [
  {
    organization: 'liveinternet',
    was: 'https://liveintent.com/privacy-policy/',
    because:
      'LiveInternet is a Russian counter; to trackerdb itself liveintent.com is a domain of LiveIntent (1.0.945)',
    source: 'https://github.com/ghostery/trackerdb/blob/main/db/organizations/liveintent.eno',
  },
  {
    organization: 'megafon',
    was: 'https://moscow.megafon.ru/download/~federal/politika_konfiden.pdf',
    because: 'the policy of a telephone company, which does not own these trackers (see the correction of its name)',
    source: 'https://en.wikipedia.org/wiki/VK_(company)',
  },
  {
    organization: 'smugmug',
    was: 'https://policies.yahoo.com/us/en/yahoo/privacy/index.htm',
    because: 'the policy of another company: to trackerdb itself yahoo.com is a domain of Yahoo (1.0.945)',
    source: 'https://github.com/ghostery/trackerdb/blob/main/db/organizations/yahoo.eno',
  },
  {
    organization: 'telenor',
    was: 'https://www.tapad.com/privacy-policy/',
    because: 'the policy of another company: to trackerdb itself tapad.com is a domain of Experian (1.0.945)',
    source: 'https://github.com/ghostery/trackerdb/blob/main/db/organizations/experian_inc.eno',
  },
  {
    organization: 'viralmint',
    was: 'https://freshdesk.com/privacy',
    because: 'the policy of another company: to trackerdb itself freshdesk.com is a domain of Freshworks (1.0.945)',
    source: 'https://github.com/ghostery/trackerdb/blob/main/db/organizations/freshworks.eno',
  },
  {
    organization: 'vindico_group',
    was: 'https://www.sizmek.com/privacy-policy/optedin/',
    because: 'a page of Sizmek’s, which went to Amazon; to trackerdb itself Vindico’s contact is Viant (1.0.945)',
    source: 'https://github.com/ghostery/trackerdb/blob/main/db/organizations/vindico_group.eno',
  },
];

export const contactCorrections: ContactCorrection[] = [
  {
    organization: 'flixmedia',
    was: 'international.team@ico.org.uk',
    because: 'an address of the Information Commissioner’s Office, the British authority for data protection',
    source: 'https://ico.org.uk/global/contact-us/',
  },
  {
    organization: 'telenor',
    was: 'privacy@tapad.com',
    because: 'the contact of another company: to trackerdb itself tapad.com is a domain of Experian (1.0.945)',
    source: 'https://github.com/ghostery/trackerdb/blob/main/db/organizations/experian_inc.eno',
  },
];

export const ownerCorrections: OwnerCorrection[] = [
  {
    domain: 'tremorhub.com',
    was: 'nexxen',
    organization: 'magnite',
    because: 'the domain of Telaria, which is a part of Magnite, not of Nexxen (with which Tremor Video went)',
    source:
      'https://github.com/prebid/Prebid.js/blob/b248091e0720a0d1908365497660af7b7ebe6775/modules/telariaBidAdapter.js',
  },
];
