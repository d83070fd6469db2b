// The annexes: each organization once, over all sites of the report, with how to say no and how to reach it; and what the data types mean.

import { groupBy } from '../../group.ts';
import type { DataType, ToldInAll } from '../../model.ts';
import { isLikely } from '../../payload/certainty.ts';
import type { ReportSpeech } from '../speech.ts';
import { dataTypesOf } from '../telling.ts';
import type { Collector, SiteReport, TrackerReport } from '../types.ts';
import { toldWords } from '../words.ts';
import { claimsSection } from './claims.ts';
import { added, columns, escaped, lined, note, row } from './escape.ts';
import { meansSection } from './means.ts';
import { dataTypesExplained, nameOf } from './taken.ts';

/** What one organization received on one site: as much as a row of its annex needs. */
interface Share {
  site: string;
  trackers: string[];
  requests: number;
  beforeChoice: number;
  afterRefusal: number;
  data: { type: DataType; likely: boolean }[];
  told: ToldInAll[];
}

interface Organization {
  /** As it was first met, for its means, which are the same on every site. */
  collector: Collector;
  trackers: Map<string, Pick<TrackerReport, 'name' | 'category' | 'claims'>>;
  shares: Share[];
}

export class Annexes {
  private readonly organizations = new Map<string, Organization>();
  private readonly dataTypes = new Set<DataType>();

  add({ site, collectors }: SiteReport): void {
    for (const collector of collectors) {
      const { key } = collector.organization;
      const known: Organization = this.organizations.get(key) ?? { collector, trackers: new Map(), shares: [] };
      for (const { key: tracker, name, category, claims } of collector.trackers)
        if (!known.trackers.has(tracker)) known.trackers.set(tracker, { name, category, ...(claims && { claims }) });
      const share = shareOf(site, collector);
      for (const { type } of share.data) this.dataTypes.add(type);
      known.shares.push(share);
      this.organizations.set(key, known);
    }
  }

  sections(say: ReportSpeech): string {
    const sorted = [...this.organizations.values()].sort(
      (a, b) => b.shares.length - a.shares.length || requestsOf(b) - requestsOf(a),
    );
    if (sorted.length === 0) return '';
    return `<section class="annex"><h2>${escaped(say.t('reportText_annexOrganizations'))}</h2>
${note(say.t('reportText_annexOrganizationsHint'))}
${lined(sorted.map((one) => organizationSection(one, say)))}</section>
${dataTypesExplained(this.dataTypes, say)}`;
  }
}

function shareOf(site: string, collector: Collector): Share {
  const { trackers, requests, beforeChoice, afterRefusal } = collector;
  const seen = groupBy(
    trackers.flatMap(({ data }) => data),
    ({ type }) => type,
  );
  return {
    site,
    trackers: trackers.map(({ name }) => name),
    requests,
    beforeChoice,
    afterRefusal,
    data: dataTypesOf(collector).map((type) => ({ type, likely: isLikely(seen.get(type) ?? []) })),
    told: [...new Set(trackers.flatMap(({ byTold }) => byTold.map(({ told }) => told)))],
  };
}

function organizationSection({ collector, trackers, shares }: Organization, say: ReportSpeech): string {
  const { organization } = collector;
  const place = organization.country === undefined ? '' : ` (${organization.country})`;
  const unknown = organization.known ? '' : note(say.t('operator_unknown'));
  return `<h3>${escaped(organization.name + place)}</h3>${unknown}${sharesTable(shares, say)}${claimsSection([...trackers.values()], say)}${meansSection(collector, say)}`;
}

function sharesTable(shares: readonly Share[], say: ReportSpeech): string {
  const head = columns(['site', 'trackers', 'requests', 'beforeAnswer', 'afterRefusal', 'data', 'told'], say);
  const rows = added(shares, ({ site, trackers, requests, beforeChoice, afterRefusal, data, told }) =>
    row([
      escaped(site),
      escaped(trackers.join(', ')),
      ...[requests, beforeChoice, afterRefusal].map(escaped),
      data.map(({ type, likely }) => nameOf(type, likely, say)).join(', '),
      escaped(told.map((one) => toldWords(one, say)).join(', ')),
    ]),
  );
  const sum = (of: (share: Share) => number) => shares.reduce((total, share) => total + of(share), 0);
  const sums = [sum(({ requests }) => requests), sum((one) => one.beforeChoice), sum((one) => one.afterRefusal)];
  const total =
    shares.length > 1
      ? `<tfoot>${row([escaped(say.t('reportText_inTotal')), '', ...sums.map(escaped), '', ''])}</tfoot>`
      : '';
  return `<table><thead>${row(head.map(escaped), 'th')}</thead><tbody>${rows}</tbody>${total}</table>`;
}

function requestsOf({ shares }: Organization): number {
  return shares.reduce((sum, { requests }) => sum + requests, 0);
}
