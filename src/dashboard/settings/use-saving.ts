import { useState } from 'preact/hooks';
import { reasonOf } from '../../ui/reason.ts';

/** What became of the last change: which setting it was of, and why it could not be made, if so. */
export interface Saved {
  setting: string;
  failure?: string;
}

export interface Saving {
  last: Saved | undefined;
  /** Makes a change of the setting with this name, and says what became of it. Never rejects. */
  save(setting: string, change: () => Promise<unknown>): Promise<void>;
  /** The same for what says itself why it could not be made: rejects then. */
  saveOrReject(setting: string, change: () => Promise<unknown>): Promise<void>;
}

/** `onChanged` has the settings read again, also after a change that was refused: what is shown goes back to what is set. */
export function useSaving(onChanged: () => void): Saving {
  const [last, setLast] = useState<Saved>();
  async function saveOrReject(setting: string, change: () => Promise<unknown>): Promise<void> {
    setLast(undefined);
    try {
      await change();
      setLast({ setting });
    } finally {
      onChanged();
    }
  }
  return {
    last,
    saveOrReject,
    save: (setting, change) =>
      saveOrReject(setting, change).catch((cause) => setLast({ setting, failure: reasonOf(cause) })),
  };
}
