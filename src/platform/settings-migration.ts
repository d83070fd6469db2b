// What settings of earlier versions become. Each step takes over from the version before it; a step is never changed once it was shipped.

export type StoredSettings = Readonly<Record<string, unknown>>;
type Step = (stored: StoredSettings) => StoredSettings;

/** From version 1, then 2, and so on. What is stored without a version is of version 1. */
const steps: readonly Step[] = [pausesThatEnd];

/** The version that this code writes. */
export const SETTINGS_VERSION = steps.length + 1;

/** Version 1 knew only a pause without an end. */
function pausesThatEnd(stored: StoredSettings): StoredSettings {
  return stored.paused === true ? { ...stored, paused: 'until-resumed' } : stored;
}

/** Whatever is stored, in the newest shape that this code knows. What is no record of settings is an empty one; nothing else is lost here. */
export function migrated(stored: unknown): StoredSettings {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const record = stored as StoredSettings;
  return steps.slice(versionOf(record) - 1).reduce((settings, step) => step(settings), record);
}

/** Whether a newer Candor wrote them: it may have settings that this one does not know, and shall find them again. */
export function isOfNewer(stored: StoredSettings): boolean {
  return versionOf(stored) > SETTINGS_VERSION;
}

/** A version that cannot be read is taken for the first: steps leave alone what has the newer shape already. */
export function versionOf({ version }: StoredSettings): number {
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}
