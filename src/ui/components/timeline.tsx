// What happened in one visit, as a list in the order of time.

import type { Sentence } from '../../core/timeline/sentences.ts';
import { entrySentences, laterSentences, relationWords, unknownsOf } from '../../core/timeline/sentences.ts';
import type { TimelineEntry, VisitTimeline } from '../../core/timeline/types.ts';
import { time } from '../../platform/i18n.ts';
import { speech } from '../speech.ts';
import { Sign } from './sign.tsx';

interface TimelineProps {
  timeline: VisitTimeline;
  /** Every organization with its own time, not only the first of each entry. */
  whole?: boolean;
}

/** The entries, each with its time and how long that was before or after what matters; then what they cannot say. */
export function Timeline({ timeline, whole = false }: TimelineProps) {
  return (
    <>
      <ol class="timeline" data-timeline={whole ? 'whole' : 'brief'}>
        {timeline.entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.at}`} timeline={timeline} entry={entry} whole={whole} />
        ))}
      </ol>
      {unknownsOf(timeline, speech).map((words) => (
        <p key={words} class="quiet">
          {words}
        </p>
      ))}
    </>
  );
}

type EntryProps = Required<TimelineProps> & { entry: TimelineEntry };

function Entry({ timeline, entry, whole }: EntryProps) {
  const { what, more } = entrySentences(timeline, entry, speech);
  return (
    <li data-entry={entry.kind} data-at={entry.at}>
      <Words {...what} />
      <When timeline={timeline} entry={entry} />
      {more.map((sentence) => (
        <div key={sentence.words}>
          <Words {...sentence} />
        </div>
      ))}
      {whole && (entry.kind === 'contacts' || entry.kind === 'after') && entry.organizations.length > 1 && (
        <Organizations timeline={timeline} entry={entry} />
      )}
    </li>
  );
}

type WithOrganizations = Extract<TimelineEntry, { organizations: unknown }>;

function Organizations({ timeline, entry }: { timeline: VisitTimeline; entry: WithOrganizations }) {
  return (
    <ul>
      {entry.organizations.map((one) => (
        <li key={one.key} data-contact={one.key} data-at={one.at}>
          {one.name} <When timeline={timeline} entry={entry} at={one.at} />
          {entry.kind === 'after' &&
            'told' in one &&
            laterSentences(one, entry.choice, speech).map((sentence) => (
              <span key={sentence.words}>
                {' · '}
                <Words {...sentence} />
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Words({ words, tone }: Sentence) {
  return (
    <span class={tone}>
      {tone && <Sign tone={tone} />} {words}
    </span>
  );
}

/** What matters first, the clock after it. An answer from an earlier visit has its day in words. */
function When({
  timeline,
  entry,
  at = entry.at,
}: {
  timeline: VisitTimeline;
  entry: TimelineEntry;
  at?: string | undefined;
}) {
  if (at === undefined || entry.kind === 'answered-before') return null;
  const relation = relationWords(timeline, entry, speech, at);
  return (
    <span class="quiet when">
      {relation !== undefined && `${relation} · `}
      <time dateTime={at}>{time(at)}</time>
    </span>
  );
}
