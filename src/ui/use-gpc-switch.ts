import { useState } from 'preact/hooks';
import type { Site } from '../core/model.ts';
import { ask } from '../platform/messages.ts';
import { reasonOf } from './reason.ts';

export interface GpcSwitch {
  /** Why the last change could not be made. */
  failure?: string;
  onSend: (on: boolean) => void;
  onExcept: (site: Site, excepted: boolean) => void;
}

/** Changes whether, and to whom, Global Privacy Control is sent; `changed` is called when it is. */
export function useGpcSwitch(changed: () => void): GpcSwitch {
  const [failure, setFailure] = useState<string>();
  const make = (change: Promise<undefined>) => {
    change.then(
      () => {
        setFailure(undefined);
        changed();
      },
      (cause: unknown) => setFailure(reasonOf(cause)),
    );
  };
  return {
    ...(failure !== undefined && { failure }),
    onSend: (on) => make(ask('gpc.send', { on })),
    onExcept: (site, excepted) => make(ask('gpc.except', { site, excepted })),
  };
}
