import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { SiteWays as SiteWaysAnswer } from '../core/contract.ts';
import type { FirstScreen } from '../core/first-screen.ts';
import { hasPaths } from '../core/report/redact.ts';
import type { Redaction } from '../core/report/types.ts';
import { t } from '../platform/i18n.ts';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import type { GpcControls } from '../ui/components/gpc-row.tsx';
import { GuidedOptOuts } from '../ui/components/guided-opt-outs.tsx';
import { HealthNote } from '../ui/components/health-note.tsx';
import { IgnoreButton } from '../ui/components/ignore-button.tsx';
import { Message } from '../ui/components/message.tsx';
import { PauseButton } from '../ui/components/pause-button.tsx';
import { SiteSummary } from '../ui/components/site-summary.tsx';
import { SitesPermission } from '../ui/components/sites-permission.tsx';
import { VerdictWords } from '../ui/components/verdict-words.tsx';
import { passed } from '../ui/passed.ts';
import type { SavedFormat } from '../ui/save-report.ts';
import { siteAddress } from '../ui/site-address.ts';
import type { GuideOfSite } from '../ui/use-guide.ts';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { pauseText } from '../ui/words.ts';
import { Banner, type BannerProps } from './banner.tsx';
import { Masthead } from './masthead.tsx';
import { PrivateWindow } from './private-window.tsx';
import { ReloadButton } from './reload-button.tsx';
import { Site } from './site.tsx';
import { siteOfView, type View } from './view.ts';

export interface PopupProps {
  view: View;
  /** What the popup's address said, until more is known. */
  first?: FirstScreen | undefined;
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
  onSave: (format: SavedFormat, leaveOut: Redaction[]) => Promise<unknown>;
  /** The list of opt-outs to go through; absent where none is to be shown. */
  guide?: GuideOfSite;
  /** Looks in the page for the site's own ways. */
  onLook: () => Promise<SiteWaysAnswer>;
}

export function PopupPage(props: PopupProps) {
  const { view, first, dashboard, reminder, onPause, guide } = props;
  usePageKeys();
  useLayoutEffect(() => {
    if ('report' in view) passed('rendered');
  }, ['report' in view]);
  const said = view.kind === 'asking' ? first : undefined;
  const site = siteOfView(view) ?? said?.site;
  const canPause = view.kind !== 'paused' && view.kind !== 'not-allowed';
  return (
    <main data-state={view.kind}>
      <Masthead
        name={site ?? t('extName')}
        isSite={site !== undefined}
        {...(canPause && { pause: { words: t('pause'), onPause: () => onPause(true) } })}
        settings={t('settings_title')}
        dashboard={t('openDashboard')}
        address={dashboard}
      />
      {reminder}
      {'health' in view && view.health && <HealthNote health={view.health} />}
      {guide && guide.site !== site && <GuidedOptOuts {...guide} away />}
      <Content {...props} />
    </main>
  );
}

function Content({
  view,
  first,
  dashboard,
  gpc,
  banner,
  onPause,
  onIgnore,
  onReload,
  onSave,
  onLook,
  guide,
}: PopupProps) {
  switch (view.kind) {
    case 'asking':
      return first ? <VerdictWords {...first} /> : null;
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
    case 'not-allowed':
      return <SitesPermission />;
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
  const [verdictIsShown, setVerdictIsShown] = useState(false);
  useEffect(() => {
    passed('shown');
    passed('read');
    setVerdictIsShown(true);
  }, []);
  const remedy = <ReloadButton onReload={onReload} />;
  // A person reads the verdict while the browser lays out the rest.
  if (!verdictIsShown || !reach) return <SiteSummary report={report} remedy={remedy} />;
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
        remedy={remedy}
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
