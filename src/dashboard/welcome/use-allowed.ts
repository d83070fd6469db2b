import { useEffect, useState } from 'preact/hooks';
import { maySeePrivateWindows, maySeeSites } from '../../platform/permissions.ts';

export interface Allowed {
  sites: boolean;
  privateWindows: boolean;
}

/** What the browser lets Candor see. Undefined until known; read again when the page is looked at again, since it is changed elsewhere. */
export function useAllowed(): { allowed: Allowed | undefined; refresh: () => void } {
  const [allowed, setAllowed] = useState<Allowed>();
  const refresh = () =>
    void Promise.all([maySeeSites(), maySeePrivateWindows()]).then(([sites, privateWindows]) =>
      setAllowed({ sites, privateWindows }),
    );
  useEffect(() => {
    refresh();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return { allowed, refresh };
}
