import { countsOfWeek, type Week } from '../../core/overview/week.ts';
import { rankOfType } from '../../core/report/taken.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { Message } from '../../ui/components/message.tsx';
import { Sign } from '../../ui/components/sign.tsx';
import { dataTypeWords } from '../../ui/words.ts';
import { ORGANIZATIONS, SITES } from '../use-route.ts';

/** The last seven days in sentences, each of which leads to what it counts. That nothing was recorded is not said to be none. */
export function WeekVerdict({ week }: { week: Week | undefined }) {
  if (!week) return <Message title={t('week_none_title')} text={t('week_none_text')} />;
  const { organizations, beforeChoice, afterRefusal, sensitive, sensitiveTypes } = countsOfWeek(week);
  const types = [...sensitiveTypes].sort((a, b) => rankOfType(a) - rankOfType(b)).map(dataTypeWords);
  return (
    <div class="verdict" data-section="week" data-count="organizations" data-value={organizations}>
      <p class="headline">
        <a href={ORGANIZATIONS}>
          {organizations === 0 ? t('week_noOrganization') : plural('week_organizations', organizations)}
        </a>
      </p>
      <p data-count="sites" data-value={week.visited.size}>
        <a href={SITES}>{plural('week_sites', week.visited.size)}</a>
      </p>
      {beforeChoice > 0 && (
        <Attended filter="before" count={beforeChoice}>
          {plural('week_before', beforeChoice)}
        </Attended>
      )}
      {afterRefusal > 0 && (
        <Attended filter="after" count={afterRefusal}>
          {plural('week_after', afterRefusal)}
        </Attended>
      )}
      {sensitive > 0 && (
        <p data-count="sensitive" data-value={sensitive}>
          <a href={`${ORGANIZATIONS}?show=sensitive`}>{plural('week_sensitive', sensitive)}</a>{' '}
          {types.length > 0 && t('week_sensitiveTypes', listed(types))}
        </p>
      )}
    </div>
  );
}

interface AttendedProps {
  filter: 'before' | 'after';
  count: number;
  children: string;
}

function Attended({ filter, count, children }: AttendedProps) {
  return (
    <p class="attention" data-count={filter} data-value={count}>
      <Sign tone="attention" /> <a href={`${ORGANIZATIONS}?show=${filter}`}>{children}</a>
    </p>
  );
}
