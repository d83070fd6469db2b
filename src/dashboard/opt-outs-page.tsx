import { t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';
import { openTab } from '../platform/tabs.ts';
import { optOutsWhere } from '../store/read-opt-outs.ts';
import { directory } from '../ui/directory.ts';
import { useLive } from '../ui/use-live.ts';
import { ForgetOptOuts } from './forget-opt-outs.tsx';
import { Known } from './known.tsx';
import { OptOutList } from './opt-out-list.tsx';

/** What the person opted out of, when, and who collected again since. */
export function OptOutsPage() {
  const stored = useLive(() => optOutsWhere(directory), 'opt-outs');
  return (
    <section>
      <p>
        <a class="back" href="#/">
          {t('dashboard_back')}
        </a>
      </p>
      <h1>{t('optOuts_title')}</h1>
      <Known stored={stored}>{(optOuts) => <OptOuts optOuts={optOuts} />}</Known>
    </section>
  );
}

function OptOuts({ optOuts }: { optOuts: Awaited<ReturnType<typeof optOutsWhere>> }) {
  if (optOuts.length === 0) return <p data-note="no-opt-outs">{t('optOuts_empty')}</p>;
  return (
    <>
      <p class="quiet">{t('optOuts_hint')}</p>
      <p class="quiet">{t('afterOptOut_limits')}</p>
      <OptOutList
        optOuts={optOuts}
        nameOf={(key) => directory.organization(key)?.name ?? key}
        onOpen={(url) => void openTab(url)}
        onRepeated={({ organization, kind, host }) => void ask('optOut.done', { organization, kind, host })}
        onUndo={({ organization, kind, host }) => void ask('optOut.undo', { organization, kind, host })}
      />
      <ForgetOptOuts onForget={() => void ask('optOut.forget', {})} />
    </>
  );
}
