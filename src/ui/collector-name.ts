import { collectorKeys } from '../core/collector-key.ts';
import type { OrganizationKey } from '../core/model.ts';
import { collectorName } from '../core/report/identifiers.ts';
import { directory } from './directory.ts';

/** What an organization is called; a tracker whose operator is not known stands for itself. */
export const nameOfCollector = (key: OrganizationKey): string => collectorName(key, directory);

/** The collector that a tracker counts for. */
export const collectorOf = collectorKeys(directory);
