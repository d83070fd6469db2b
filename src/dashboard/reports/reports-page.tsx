import { t } from '../../platform/i18n.ts';
import type { ReportsAsked } from '../../ui/reports-address.ts';
import { OpenSection } from './open-section.tsx';
import { SaveSection } from './save-section.tsx';

interface ReportsPageProps {
  asked: ReportsAsked;
  /** The settings were changed. */
  onChanged: () => void;
}

/** Reports: to save one on what one chooses, without what one leaves out, and to open one again. */
export function ReportsPage({ asked, onChanged }: ReportsPageProps) {
  return (
    <section data-section="reports">
      <h1>{t('reports_title')}</h1>
      <p>{t('reports_lead')}</p>
      <h2>{t('reports_save')}</h2>
      <SaveSection asked={asked} />
      <h2>{t('reports_open')}</h2>
      <OpenSection onSettings={onChanged} />
    </section>
  );
}
