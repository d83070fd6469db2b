declare module 'virtual:knowledge/recognition' {
  export const recognitionTables: import('../core/recognition/tables.ts').RecognitionTables;
}
declare module 'virtual:knowledge/directory' {
  export const directoryTables: import('../core/recognition/tables.ts').DirectoryTables;
  /** Version of @ghostery/trackerdb. */
  export const knowledgeVersion: string;
}
declare module 'virtual:knowledge/sources' {
  /** What is built in and is somebody else's: names of npm packages, their versions, and their licences (SPDX). */
  export const sources: Record<'knowledge' | 'code', { name: string; version: string; licence: string }[]>;
}
declare module 'virtual:knowledge/banners' {
  /** Parses them anew with each call. */
  export const readBannerRules: () => import('@duckduckgo/autoconsent').IndexedCMPRuleset;
  /** The steps by which a rule accepts, by its name. Parses them anew with each call. */
  export const readAcceptingSteps: () => Record<string, import('@duckduckgo/autoconsent').AutoConsentRuleStep[]>;
}
