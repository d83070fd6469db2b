import { authorityFor } from '../../core/rights/authorities.ts';
import { lawOf } from '../../core/rights/law.ts';
import { status } from '../../core/rights/reminders.ts';
import { canBeExtended, type LetterChange, type RequestLetterRecord } from '../../core/rights/requests.ts';
import { t } from '../../platform/i18n.ts';
import { OutsideLink } from '../../ui/components/outside-link.tsx';
import { ActionButton } from './action-button.tsx';
import { DayButton } from './day-button.tsx';

interface NextStepsProps {
  letter: RequestLetterRecord;
  now: number;
  onChange: (change: LetterChange) => Promise<unknown>;
}

/** What can be said of the letter now, and to whom one can complain. */
export function NextSteps({ letter, now, onChange }: NextStepsProps) {
  const stands = status(letter, now);
  const { sentOn, extended } = letter;
  if (stands === 'draft')
    return (
      <DayButton
        action="sent"
        look="primary"
        label={t('request_sentOn')}
        button={t('request_markSent')}
        onDay={(on) => onChange({ kind: 'sent', on })}
      />
    );
  return (
    <div class="steps">
      {stands !== 'answered' && (
        <>
          {letter.answeredOn === undefined && (
            <DayButton
              action="answered"
              look="primary"
              label={t('request_answeredOn')}
              button={t('request_markAnswered')}
              from={sentOn}
              onDay={(on) => onChange({ kind: 'answered', on })}
            />
          )}
          {stands !== 'complained' && !extended && canBeExtended(letter) && (
            <ActionButton
              action="extended"
              label={t('request_extend')}
              hint={t('request_extendHint')}
              onPress={() => onChange({ kind: 'extended' })}
            />
          )}
        </>
      )}
      <Complain letter={letter} />
      {stands !== 'complained' && (
        <DayButton
          action="complained"
          label={t('request_complainedOn')}
          button={t('request_markComplained')}
          from={sentOn}
          onDay={(on) => onChange({ kind: 'complained', on })}
        />
      )}
    </div>
  );
}

function Complain({ letter: { law, place } }: { letter: RequestLetterRecord }) {
  const authority = authorityFor(law, place);
  if (!authority) return <p data-authority="unknown">{t('request_noAuthority', lawOf(law).title)}</p>;
  return (
    <p data-authority={authority.place}>
      {t('request_complain')} <OutsideLink href={authority.url}>{authority.name}</OutsideLink>
    </p>
  );
}
