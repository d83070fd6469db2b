import { useEffect, useState } from 'preact/hooks';
import { maySeePrivateWindows, maySeeSites, onSitesChange } from '../platform/permissions.ts';

export interface Allowed {
  sites: boolean;
  privateWindows: boolean;
}

/** What the browser lets Candor see. Undefined until known; read again when it is changed, and when the page is looked at again: not all changes are told. */
export function useAllowed(): Allowed | undefined {
  const [allowed, setAllowed] = useState<Allowed>();
  useEffect(() => {
    const refresh = () =>
      void Promise.all([maySeeSites(), maySeePrivateWindows()]).then(([sites, privateWindows]) =>
        setAllowed({ sites, privateWindows }),
      );
    refresh();
    addEventListener('focus', refresh);
    const undo = onSitesChange(refresh);
    return () => {
      removeEventListener('focus', refresh);
      undo();
    };
  }, []);
  return allowed;
}
