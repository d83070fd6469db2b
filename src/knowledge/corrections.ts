// Known errors in trackerdb, corrected until they are corrected there. Names and links only: which tracker an address belongs to
// stays as trackerdb has it.

export interface Correction {
  organization: string;
  /** What is wrong, and how that was seen. */
  because: string;
  /** Fields to replace; null where nothing right is known. */
  fields: { privacy_policy_url?: string | null; privacy_contact?: string | null };
}

export const corrections: Correction[] = [
  {
    organization: 'liveinternet',
    because:
      'the link leads to LiveIntent, another company: liveintent.com is not a domain of liveinternet (trackerdb 1.0.945)',
    fields: { privacy_policy_url: null },
  },
];
