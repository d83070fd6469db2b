import { useState } from 'preact/hooks';
import { canBeExcepted } from '../core/consent/gpc-exceptions.ts';
import type { GpcPromise } from '../core/consent/gpc-promise.ts';
import type { Site } from '../core/model.ts';
import { ask } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import type { GpcControls, GpcWish } from '../ui/components/gpc-row.tsx';
import { useGpcSwitch } from '../ui/use-gpc-switch.ts';
import { useSettings } from '../ui/use-settings.ts';

interface ShownPage {
  tabId: number | undefined;
  site: Site | undefined;
  isPrivate: boolean;
}

/** What can be done about Global Privacy Control for the page in a tab; undefined until that is known. */
export function useGpc({ tabId, site, isPrivate }: ShownPage): GpcControls | undefined {
  const { settings, refresh } = useSettings();
  const { onSend, onExcept, failure } = useGpcSwitch(refresh);
  const [asked, setAsked] = useState<{ site: Site; promise: GpcPromise | 'asking' }>();
  if (!settings || tabId === undefined || site === undefined) return undefined;

  const askSite = () => {
    setAsked({ site, promise: 'asking' });
    ask('gpc.promise', { tabId, site }).then(
      (promise) => setAsked({ site, promise }),
      () => setAsked({ site, promise: { kind: 'failed', why: 'no-answer' } }),
    );
  };
  return {
    wish: wishFor(site, settings),
    onSend,
    ...(!isPrivate && canBeExcepted(site) && { onExcept: (excepted: boolean) => onExcept(site, excepted) }),
    onAsk: askSite,
    ...(asked?.site === site && { promise: asked.promise }),
    ...(failure !== undefined && { failure }),
  };
}

function wishFor(site: Site, { gpc, gpcExceptions }: Settings): GpcWish {
  if (!gpc) return 'off';
  return gpcExceptions.includes(site) ? 'excepted' : 'on';
}
