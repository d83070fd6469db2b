import type { ComponentChildren } from 'preact';
import type { SiteWays as SiteWaysAnswer } from '../core/contract.ts';
import { t } from '../platform/i18n.ts';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import type { GpcControls } from '../ui/components/gpc-row.tsx';
import { GuidedOptOuts } from '../ui/components/guided-opt-outs.tsx';
import { HealthNote } from '../ui/components/health-note.tsx';
import { Message } from '../ui/components/message.tsx';
import { PauseButton } from '../ui/components/pause-button.tsx';
import type { SavedFormat } from '../ui/save-report.ts';
import type { GuideOfSite } from '../ui/use-guide.ts';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { Banner, type BannerProps } from './banner.tsx';
import { PrivateWindow } from './private-window.tsx';
import { ReloadButton } from './reload-button.tsx';
import { Site } from './site.tsx';
import { siteOfView, type View } from './view.ts';

export interface PopupProps {
  view: View;
  /** Undefined until known. */
  gpc?: GpcControls | undefined;
  /** Address of the dashboard. */
  dashboard: string;
  /** Of answers that are overdue, if there are any. */
  reminder?: ComponentChildren;
  banner: BannerProps;
  onPause: (paused: boolean) => void;
  onReload: () => void;
  onSave: (format: SavedFormat) => Promise<void>;
  /** The list of opt-outs to go through; absent where none is to be shown. */
  guide?: GuideOfSite;
  /** Looks in the page for the site's own ways. */
  onLook: () => Promise<SiteWaysAnswer>;
}

export function PopupPage(props: PopupProps) {
  const { view, dashboard, reminder, onPause, guide } = props;
  usePageKeys();
  const site = siteOfView(view);
  return (
    <main data-state={view.kind}>
      <header class="bar">
        <h1>{site ?? t('extName')}</h1>
        <span class="buttons">
          {view.kind !== 'paused' && <PauseButton paused={false} onPause={onPause} />}
          <a class="button" href={dashboard} target="_blank" rel="noopener" data-action="dashboard">
            {t('openDashboard')}
          </a>
        </span>
      </header>
      {reminder}
      {'health' in view && view.health && <HealthNote health={view.health} />}
      {guide && guide.site !== site && <GuidedOptOuts {...guide} away />}
      <Content {...props} />
    </main>
  );
}

function Content({ view, dashboard, gpc, banner, onPause, onReload, onSave, onLook, guide }: PopupProps) {
  switch (view.kind) {
    case 'asking':
      return null;
    case 'visit':
    case 'nothing':
      return (
        <Observed
          view={view}
          dashboard={dashboard}
          gpc={gpc}
          banner={banner}
          onReload={onReload}
          onSave={onSave}
          onLook={onLook}
          {...(guide && { guide })}
        />
      );
    case 'waiting':
      return (
        <Message title={t('waiting_title')} text={t('waiting_text')}>
          <ReloadButton onReload={onReload} />
        </Message>
      );
    case 'paused':
      return (
        <Message title={t('paused_title')} text={t('paused_text')}>
          <PauseButton paused onPause={onPause} />
        </Message>
      );
    case 'not-a-web-page':
      return <Message title={t('notAWebPage_title')} text={t('notAWebPage_text')} />;
    case 'private':
      return <PrivateWindow view={view} gpc={gpc} banner={banner} onReload={onReload} />;
    case 'failed':
      return (
        <Message title={t('error_title')} text={t('error_text', view.reason)}>
          <ReloadButton onReload={onReload} />
        </Message>
      );
    default:
      return view satisfies never;
  }
}

type ObservedProps = Pick<PopupProps, 'dashboard' | 'gpc' | 'banner' | 'onReload' | 'onSave' | 'onLook' | 'guide'> & {
  view: Extract<View, { health: unknown; report: unknown }>;
};

function Observed({ view, dashboard, gpc, banner, onReload, onSave, onLook, guide }: ObservedProps) {
  const { report, reach } = view;
  const actions = (
    <>
      <Banner {...banner} />
      {guide && guide.site === report.site && (
        <GuidedOptOuts {...guide} many={report.aggregatedOptOuts !== undefined} />
      )}
    </>
  );
  return (
    <>
      <Site
        report={report}
        reach={reach}
        gpc={gpc}
        dashboard={dashboard}
        remedy={<ReloadButton onReload={onReload} />}
        actions={actions}
        onLook={onLook}
      />
      <ExportButtons title={t('report_site')} onSave={onSave} />
    </>
  );
}
