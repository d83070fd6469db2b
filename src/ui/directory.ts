import { directoryTables, knowledgeVersion } from 'virtual:knowledge/directory';
import { createDirectory } from '../core/recognition/directory.ts';

export const directory = createDirectory(directoryTables);
export { knowledgeVersion };
