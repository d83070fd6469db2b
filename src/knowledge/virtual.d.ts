declare module 'virtual:knowledge/recognition' {
  export const recognitionTables: import('../core/recognition/tables.ts').RecognitionTables;
}
declare module 'virtual:knowledge/directory' {
  export const directoryTables: import('../core/recognition/tables.ts').DirectoryTables;
  /** Version of @ghostery/trackerdb. */
  export const knowledgeVersion: string;
}
