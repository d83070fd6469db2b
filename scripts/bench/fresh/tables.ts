// The tables as the worker's script holds them, and nothing else.

export { directoryTables } from 'virtual:knowledge/directory';
export { recognitionTables } from 'virtual:knowledge/recognition';
