import { useState } from 'preact/hooks';
import { collectorName } from '../../core/report/identifiers.ts';
import type { Redaction } from '../../core/report/types.ts';
import { listSites } from '../../store/read.ts';
import { listCollectors } from '../../store/read-holdings.ts';
import { directory } from '../../ui/directory.ts';
import type { ReportsAsked } from '../../ui/reports-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known as WhenKnown } from '../known.tsx';
import { askedScope, filledFrom, type Known } from './asked-scope.ts';
import { LeaveOutFields } from './leave-out-fields.tsx';
import { PreviewLines } from './preview-lines.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { usePreview } from './use-preview.ts';

export function SaveSection({ asked }: { asked: ReportsAsked }) {
  const known = useLive(async (): Promise<Known> => {
    const [sites, collectors] = await Promise.all([listSites(), listCollectors()]);
    const named = collectors.map(({ organization }) => ({
      key: organization,
      name: collectorName(organization, directory),
    }));
    return { sites: sites.map(({ site }) => site), organizations: named.sort((a, b) => a.name.localeCompare(b.name)) };
  }, 'report-scope');
  return <WhenKnown stored={known}>{(names) => <SaveForm asked={asked} known={names} />}</WhenKnown>;
}

function SaveForm({ asked, known }: { asked: ReportsAsked; known: Known }) {
  const [filled, setFilled] = useState(() => filledFrom(asked, known));
  const [leaveOut, setLeaveOut] = useState<Redaction[]>(['paths']);
  // A period that ends now ends when the page was opened: else every look at the clock would be another scope.
  const [now] = useState(() => Date.now());
  const wanted = askedScope(filled, known, now);
  const scope = 'scope' in wanted ? wanted.scope : undefined;
  const preview = usePreview(scope);
  const contents = preview?.state === 'known' ? preview.contents : undefined;
  return (
    <form class="report-form" onSubmit={(event) => event.preventDefault()}>
      <ScopeFields known={known} filled={filled} asked={wanted} onChange={setFilled} />
      {contents && <LeaveOutFields counts={contents.redactable} leaveOut={leaveOut} onChange={setLeaveOut} />}
      <PreviewLines preview={preview} />
      <SaveButtons
        scope={contents && contents.sites > 0 ? scope : undefined}
        leaveOut={leaveOut.filter((what) => (contents?.redactable[what] ?? 0) > 0)}
      />
    </form>
  );
}
