import { Fragment } from 'preact';
import { lawOf } from '../../core/rights/law.ts';
import { isReminding } from '../../core/rights/reminders.ts';
import type { LetterChange, RequestLetterRecord } from '../../core/rights/requests.ts';
import { listed, t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { languageName } from '../../platform/names.ts';
import { letterWith } from '../../store/read.ts';
import { Message } from '../../ui/components/message.tsx';
import { newRequestAddress, REQUESTS } from '../../ui/request-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { rightWords } from '../../ui/words.ts';
import { ForgetButton } from '../forget-button.tsx';
import { ActionButton } from './action-button.tsx';
import { aboutOf, dayWords } from './letter-words.ts';
import { NextSteps } from './next-steps.tsx';
import { RequestStatusMark } from './request-status-mark.tsx';

/** One letter: how it stands, its days, and what can be done next. */
export function RequestPage({ id }: { id: string }) {
  const stored = useLive(() => letterWith(id), id);
  return (
    <section>
      <p>
        <a class="back" href={REQUESTS}>
          {t('requests_title')}
        </a>
      </p>
      {stored.state === 'failed' && <Message title={t('error_title')} text={t('error_text', stored.reason)} />}
      {stored.state === 'known' && !stored.value && <p data-page="unknown">{t('request_unknown')}</p>}
      {stored.state === 'known' && stored.value && <LetterKept letter={stored.value} />}
    </section>
  );
}

function LetterKept({ letter }: { letter: RequestLetterRecord }) {
  const { id, addressee } = letter;
  const now = Date.now();
  const change = (change: LetterChange) => ask('letters.change', { id, change });
  return (
    <>
      <h1>{t('request_letterTo', addressee)}</h1>
      <p class="headline" data-letter={id} role="status">
        <RequestStatusMark letter={letter} now={now} />
      </p>
      <LetterFacts letter={letter} />
      <h2>{t('request_next')}</h2>
      <NextSteps letter={letter} now={now} onChange={change} />
      {isReminding(letter, now) && (
        <ActionButton
          action="put-away"
          label={t('request_putAway')}
          onPress={() => change({ kind: 'reminder-put-away' })}
        />
      )}
      <p class="buttons">
        <a class="button" href={newRequestAddress({ letter: id })} data-action="anew">
          {t('request_anew')}
        </a>
      </p>
      <ForgetButton
        label={t('request_forget')}
        question={t('request_forgetQuestion')}
        onForget={async () => {
          await ask('letters.forget', { id });
          return t('request_forgotten');
        }}
      />
    </>
  );
}

function LetterFacts({ letter }: { letter: RequestLetterRecord }) {
  const { rights, law, language, contact, sentOn, dueOn, extended, answeredOn, complainedOn } = letter;
  const rows: [string, string | undefined][] = [
    [t('request_about'), aboutOf(letter)],
    [t('request_askedFor'), listed(rights.map(rightWords))],
    [t('request_citedLaw'), lawOf(law).title],
    [t('request_inLanguage'), languageName(language)],
    [t('request_to'), contact],
    [t('column_sent'), sentOn && dayWords(sentOn)],
    [t(extended ? 'request_dueExtended' : 'column_due'), dueOn && dayWords(dueOn)],
    [t('request_answeredOn'), answeredOn && dayWords(answeredOn)],
    [t('request_complainedOn'), complainedOn && dayWords(complainedOn)],
  ];
  return (
    <>
      <dl class="rows facts">
        {rows.map(
          ([term, words]) =>
            words !== undefined && (
              <Fragment key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </Fragment>
            ),
        )}
      </dl>
      {dueOn !== undefined && <p class="quiet">{t('request_dueHint')}</p>}
    </>
  );
}
