// Who else gets it? Seen from identifiers that two organizations have, from the register of data brokers, and from lists that leave somebody out.

import { nobody } from './minimisation.ts';
import { organizationEvidence } from './others.ts';
import type { Evidence, PrincipleRule, Seen } from './principle.ts';
import { aboutFound, concern, found, information } from './reasons.ts';

const FOUND = ['undisclosed-collector'] as const;

/**
 * Concern: two organizations were seen with the same identifier of this browser; a receiver is registered as a data broker, whose business is to
 * pass on what it has; or it is one that the page's list leaves out. Met: nobody else was contacted. Not observed: others received something, and what
 * they do with it cannot be seen, nor what the site's own server passes on.
 */
export const limitedUse: PrincipleRule = {
  about: [
    {
      kind: 'identifiers-linked',
      says: 'concern',
      when: 'two organizations were seen with the same identifier of this browser, or one handed it to the other',
    },
    {
      kind: 'data-broker',
      says: 'concern',
      when: 'an organization other than the site’s received something and stands in California’s register of data brokers',
    },
    ...aboutFound(FOUND),
    {
      kind: 'nobody-contacted',
      says: 'met',
      when: 'pages were opened, watched from their beginning, and sent no request to anybody else, known or not',
    },
    { kind: 'others-collected', says: 'information', when: 'organizations other than the site’s received something' },
    {
      kind: 'nobody-collected',
      says: 'information',
      when: 'nobody else was seen to receive anything, but hosts were contacted of which nothing is known',
    },
    { kind: 'not-watched-whole', says: 'information', when: 'Candor was started after a page' },
  ],
  reasons(seen) {
    const { report, others } = seen;
    const { links } = report.identifiers;
    const linked = links.map(({ from, to }): Evidence => ({ of: 'link', from, to }));
    const evidence = others.map(organizationEvidence);
    return [
      ...concern('identifiers-linked', linked, links.length),
      ...concern('data-broker', brokers(seen)),
      ...found(seen, FOUND),
      ...(others.length > 0 ? [information('others-collected', { count: others.length, evidence })] : nobody(seen)),
    ];
  },
};

function brokers({ others }: Seen): Evidence[] {
  return others.flatMap(({ collector: { organization, dataBroker } }): Evidence[] => {
    if (!dataBroker) return [];
    const register = `${dataBroker.register} ${dataBroker.year}`;
    return [{ of: 'organization', organization: organization.key, by: organization.name, register }];
  });
}
