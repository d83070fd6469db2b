// A report on one organization has what the whole report says of it, in the same numbers, and nobody else.

import { expect, test } from 'vitest';
import { principles } from '../../../../src/core/findings/principles/principle.ts';
import { schemaErrors } from '../../../support/schema.ts';
import { history, reportOf, seeds } from './histories.ts';

test.each(seeds)('history %i: each organization alone is as it is among the others', (seed) => {
  const facts = history(seed);
  const whole = reportOf(facts);
  const keys = new Set(whole.sites.flatMap(({ collectors }) => collectors.map(({ organization }) => organization.key)));
  for (const key of keys) {
    const alone = reportOf(facts, { sites: 'all', organization: key });
    expect(schemaErrors(alone)).toEqual([]);
    expect(alone.scope.organization?.key).toBe(key);
    expect(alone).not.toHaveProperty('unattributed');
    for (const site of alone.sites) {
      const among = whole.sites.find((one) => one.site === site.site)!;
      const collector = among.collectors.find(({ organization }) => organization.key === key);
      expect(site.collectors).toEqual(collector ? [collector] : []);
      expect(site.visits).toBe(among.visits);
      expect(site.unrecognised).toEqual([]);
      expect(site.stopped).toEqual(among.stopped.filter(({ organization }) => organization.key === key));
      for (const principle of principles)
        expect(site.principles[principle]).toEqual({ status: 'not-observed', reasons: [] });
    }
    const sites = whole.sites.filter((site) =>
      [...site.collectors, ...site.stopped].some(({ organization }) => organization.key === key),
    );
    expect(alone.sites.map(({ site }) => site)).toEqual(sites.map(({ site }) => site));
  }
});
