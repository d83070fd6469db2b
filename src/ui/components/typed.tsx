import { type TypedStatement, typedOnSite } from '../../core/report/typed.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { listed, t, time } from '../../platform/i18n.ts';
import { typedFormWords, typedWords } from '../words.ts';
import { Section } from './section.tsx';
import { Sign } from './sign.tsx';

/** What the person typed and somebody received, each with the fields that show it. Nothing where nothing of the kind was seen. */
export function Typed({ report, folded = false }: { report: SiteReport; folded?: boolean }) {
  const statements = typedOnSite(report.collectors);
  if (statements.length === 0) return null;
  return (
    <Section
      name="typed"
      title={t('typed_title')}
      note={listed([...new Set(statements.map(({ by }) => by))])}
      folded={folded}
    >
      <ul class="data">
        {statements.map((statement) => (
          <Statement key={`${statement.kind} ${statement.form} ${statement.when} ${statement.by}`} {...statement} />
        ))}
      </ul>
      <p class="quiet">{t('typed_hint')}</p>
    </Section>
  );
}

function Statement({ kind, by, form, when, evidence }: TypedStatement) {
  const tone = when === 'before-submission' ? 'attention' : undefined;
  return (
    <li data-typed={kind} data-form={form} data-when={when}>
      <span class={tone}>
        {tone && <Sign tone={tone} />} {typedWords(kind, when, by, typedFormWords(form))}
      </span>
      {evidence.map(({ field, host, at }) => (
        <div key={`${field} ${host}`} class="quiet">
          {t('typed_evidence', field, host, time(at))}
        </div>
      ))}
    </li>
  );
}
