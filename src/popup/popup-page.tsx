import type { ComponentChildren } from 'preact';
import type { SiteWays as SiteWaysAnswer } from '../core/contract.ts';
import { hasPaths } from '../core/report/without-paths.ts';
import { t } from '../platform/i18n.ts';
import { Cog } from '../ui/components/cog.tsx';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import type { GpcControls } from '../ui/components/gpc-row.tsx';
import { GuidedOptOuts } from '../ui/components/guided-opt-outs.tsx';
import { HealthNote } from '../ui/components/health-note.tsx';
import { IgnoreButton } from '../ui/components/ignore-button.tsx';
import { Message } from '../ui/components/message.tsx';
import { PauseButton } from '../ui/components/pause-button.tsx';
import type { SavedFormat } from '../ui/save-report.ts';
import { SETTINGS } from '../ui/settings-address.ts';
import { siteAddress } from '../ui/site-address.ts';
import type { GuideOfSite } from '../ui/use-guide.ts';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { pauseText } from '../ui/words.ts';
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
  /** Whether to record nothing of this site. */
  onIgnore: (ignored: boolean) => void;
  onReload: () => void;
  onSave: (format: SavedFormat, withPaths: boolean) => Promise<void>;
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
          <a
            class="button icon"
            href={dashboard + SETTINGS}
            target="_blank"
            rel="noopener"
            data-action="settings"
            aria-label={t('settings_title')}
            title={t('settings_title')}
          >
            <Cog />
          </a>
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

function Content({ view, dashboard, gpc, banner, onPause, onIgnore, onReload, onSave, onLook, guide }: PopupProps) {
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
          onIgnore={onIgnore}
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
        <Message title={t('paused_title')} text={pauseText(view.pause)}>
          <PauseButton paused onPause={onPause} />
        </Message>
      );
    case 'ignored':
      return (
        <Message title={t('ignored_title')} text={t('ignored_text', view.site)}>
          <IgnoreButton ignored onIgnore={onIgnore} />
          <a href={dashboard + siteAddress(view.site)} target="_blank" rel="noopener" data-action="see-site">
            {t('settings_seeAndForget')}
          </a>
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

type ObservedProps = Omit<PopupProps, 'view' | 'reminder' | 'onPause'> & {
  view: Extract<View, { health: unknown; report: unknown }>;
};

function Observed({ view, dashboard, gpc, banner, onIgnore, onReload, onSave, onLook, guide }: ObservedProps) {
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
      <ExportButtons title={t('report_site')} hasPaths={hasPaths(report)} onSave={onSave} />
      <p class="buttons">
        <IgnoreButton ignored={false} onIgnore={onIgnore} />
      </p>
    </>
  );
}
