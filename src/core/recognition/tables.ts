// The shape in which knowledge travels from build time to run time: flat strings, cheap to carry and to start from.

/** One filter of trackerdb per line, fields parted by a tab. */
export interface RecognitionTables {
  /** Tracker keys; everything else names them by index. */
  trackers: string[];
  /** `tracker index ⇥ hostname ⇥ pattern ⇥ flags ⇥ types ⇥ domains`; see Flag. Domains are parted by `|`, `~` excludes one. */
  filters: string;
  /** `domain ⇥ tracker indexes, parted by commas`. */
  domains: string;
}

/** What a filter's line says in its `flags`, a number in base 36. */
export const Flag = {
  /** The pattern begins right after the hostname, or at the beginning of the address. */
  leftAnchor: 1,
  /** The pattern ends the address; without a pattern, the hostname ends the host. */
  rightAnchor: 2,
  /** The pattern has wildcards or separators. */
  wildcard: 4,
  /** The pattern is a regular expression between slashes. */
  regularExpression: 8,
  /** Only requests to another site than the one that asked. */
  thirdParty: 16,
  /** Only requests to the site that asked. */
  firstParty: 32,
} as const;

/** Resource types that filters can be limited to, as bits of a filter's `types` (base 36; 0 is any). */
export const typeBits: Record<string, number> = {
  main_frame: 1,
  font: 2,
  image: 4,
  imageset: 4,
  media: 8,
  object: 16,
  other: 32,
  csp_report: 32,
  speculative: 32,
  web_manifest: 32,
  xml_dtd: 32,
  xslt: 32,
  ping: 64,
  beacon: 64,
  script: 128,
  json: 128,
  stylesheet: 256,
  sub_frame: 512,
  websocket: 1024,
  xmlhttprequest: 2048,
};

/** Names of trackers and organizations, for the pages that show them. */
export interface DirectoryTables {
  /** `[key, name, category, organization index or -1, website]` */
  trackers: [string, string, string, number, string][];
  /** `[key, name, country, website, privacy policy, contact]`; empty where unknown. */
  organizations: [string, string, string, string, string, string][];
  /** `domain ⇥ organization index`, one per line. */
  owners: string;
}
