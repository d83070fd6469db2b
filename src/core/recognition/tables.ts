// The shape in which knowledge travels from build time to run time: flat strings that are asked as they are. Where a table names a tracker or an
// organization, it has the number of its line, in base 36.

/** Lines that begin with a key, sorted by it (line-table.ts). */
export interface LineTable {
  lines: string;
  /** Where every sixteenth line begins (places.ts). */
  places: string;
}

/** Lines that begin with a name, each found by it without reading most others (name-table.ts). */
export interface NameTable {
  /** `name ⇥ what is said of it ⏎`, by the block of the name. */
  lines: string;
  /** Where each block begins, and where the last one ends (places.ts). */
  starts: string;
}

/** Filters without a name, each found by four characters of an address (clues.ts). */
export interface ClueTable {
  /** `tracker ⇥ filter ⇥ run ⇥ up to`, by the slot of the four characters. What could be ten, as a digit can, has a line for each. */
  lines: string;
  /** How many slots on each line is from the one before it (the first: from slot 0), as a character from `0` on. */
  gaps: string;
}

/** What recognition needs. Trackers and domains are the directory's own, so that nothing is shipped twice. */
export interface RecognitionTables extends Pick<DirectoryTables, 'trackers' | 'domains'> {
  /**
   * By the name that a filter is for: `tracker filter`, parted by tabs. The filter is written as filter.ts tells, without its hostname where that is
   * the name.
   */
  filters: NameTable;
  /** By labelSlot, `1` for labels after which one of these names may end inside a host. */
  labels: string;
  paths: ClueTable;
}

/** Names of trackers and organizations, for the pages that show them. Empty fields are unknown. */
export interface DirectoryTables {
  /** `key ⇥ name ⇥ category ⇥ organization ⇥ website`. */
  trackers: LineTable;
  /** By domain: its trackers, parted by spaces. */
  domains: NameTable;
  /** `key ⇥ name ⇥ country ⇥ website ⇥ privacy policy ⇥ contact`. */
  organizations: LineTable;
  /** Corrected owners: `domain ⇥ organization`, where a domain is not its tracker's organization's. */
  owners: string;
}

/** What a filter says in its `flags`, a number in base 36. */
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
  /** Looked for in all of an address, where others are in its first 2,040 characters only; see address-index.ts. */
  anywhere: 64,
} as const;

/**
 * Resource types that filters can be limited to, as bits of a filter's `types` (0 is any). Names are those of webRequest in
 * Chromium and in Firefox; what filter lists call them is the adblocker engine's own table.
 */
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
