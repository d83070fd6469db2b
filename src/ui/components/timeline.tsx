// What happened in one visit, as a list in the order of time.

import type { Sentence } from '../../core/timeline/sentences.ts';
import { entrySentences, laterSentences, relationWords, unknownsOf } from '../../core/timeline/sentences.ts';
import type { TimelineEntry, VisitTimeline } from '../../core/timeline/types.ts';
import { time } from '../../platform/i18n.ts';
import { speech } from '../speech.ts';
import { Sign } from './sign.tsx';

interface TimelineProps {
  timeline: VisitTimeline;
  /** Every organization, and the clock everywhere; else the clock only where nothing is known that a time could be told from. */
  whole?: boolean;
}

/** The entries, each with how long it was before or after what matters; then what they cannot say. */
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

function Entry(props: EntryProps) {
  const { timeline, entry, whole } = props;
  const { what, more } = entrySentences(timeline, entry, speech);
  return (
    <li data-entry={entry.kind} data-at={entry.at}>
      <Words {...what} /> {entry.kind !== 'answered-before' && <When {...props} />}{' '}
      {more.length > 0 && (
        <div>
          <Sentences of={more} />
        </div>
      )}
      {whole && 'organizations' in entry && entry.organizations.length > 1 && (
        <ul>
          {entry.organizations.map((one) => (
            <li key={one.key} data-contact={one.key} data-at={one.at}>
              {one.name} <When {...props} at={one.at} />
              {'told' in one && entry.kind === 'after' && (
                <Sentences of={laterSentences(timeline, entry, one, speech)} goesOn />
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** `goesOn`: something stands before them on the line. */
function Sentences({ of, goesOn = false }: { of: readonly Sentence[]; goesOn?: boolean }) {
  return (
    <>
      {of.map((sentence, nth) => (
        <span key={sentence.words}>
          {(goesOn || nth > 0) && ' · '}
          <Words {...sentence} />
        </span>
      ))}
    </>
  );
}

function Words({ words, tone }: Sentence) {
  if (!tone) return <span>{words}</span>;
  return (
    <span class={tone}>
      <Sign tone={tone} /> {words}
    </span>
  );
}

/** `at`: of something in the entry that happened at another time. */
function When({ timeline, entry, whole, at = entry.at }: EntryProps & { at?: string | undefined }) {
  if (at === undefined) return null;
  const relation = relationWords(timeline, entry, speech, at);
  return (
    <span class="quiet when">
      {relation}
      {relation !== undefined && whole && ' · '}
      {(relation === undefined || whole) && <time dateTime={at}>{time(at)}</time>}
    </span>
  );
}
