// Who can link whom, over the person's whole history: all of it, and one organization's part.

import { useEffect, useRef } from 'preact/hooks';
import { graphOf } from '../../core/links/graph.ts';
import { linksOnSites } from '../../store/read-links.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { AllLinks } from './all-links.tsx';
import { OrganizationLinks } from './organization-links.tsx';

/** `organization`: the key of the collector that is looked at. */
export function LinksPage({ organization }: { organization?: string | undefined }) {
  const stored = useLive(async () => graphOf(await linksOnSites()), 'links');
  const page = useFocusOnHeading(organization);
  return (
    <section data-section="links" ref={page}>
      <Known stored={stored}>
        {(graph) =>
          organization === undefined ? (
            <AllLinks graph={graph} />
          ) : (
            <OrganizationLinks key={organization} organization={organization} graph={graph} />
          )
        }
      </Known>
    </section>
  );
}

/** Whoever chose something that is gone now goes on from the heading of what came in its place. */
function useFocusOnHeading(shown: string | undefined) {
  const page = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) page.current?.querySelector('h1')?.focus();
    before.current = shown;
  }, [shown]);
  return page;
}
