// The current tab: who collects here, what, what they were told, and how to say no.

import type { TabState } from '../core/contract.ts';
import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';
import { PauseButton } from '../ui/components/pause-button.tsx';
import { useTabState } from '../ui/use-tab-state.ts';
import { Message } from './message.tsx';
import { VisitView } from './visit-view.tsx';

export function Popup() {
  const { tabId, state, refresh } = useTabState();
  return (
    <main data-state={state?.kind ?? 'asking'}>
      <header class="bar">
        <h1>{siteOf(state) ?? t('extName')}</h1>
        <span class="buttons">
          {state && state.kind !== 'private' && <PauseButton paused={state.kind === 'paused'} onChanged={refresh} />}
          <a
            class="button"
            href={browser.runtime.getURL('src/dashboard/index.html')}
            target="_blank"
            data-action="dashboard"
            rel="noopener"
          >
            {t('openDashboard')}
          </a>
        </span>
      </header>
      {state && <Content state={state} tabId={tabId} />}
    </main>
  );
}

function Content({ state, tabId }: { state: TabState; tabId: number | undefined }) {
  switch (state.kind) {
    case 'visit':
      return <VisitView state={state} onReload={() => reload(tabId)} />;
    case 'waiting':
      return (
        <Message
          title={t('waiting_title')}
          text={t('waiting_text')}
          action={{ words: t('reload'), run: () => reload(tabId) }}
        />
      );
    case 'not-a-web-page':
      return <Message title={t('notAWebPage_title')} text={t('notAWebPage_text')} />;
    case 'private':
      return <Message title={t('private_title')} text={t('private_text')} />;
    case 'paused':
      return <Message title={t('paused_title')} text={t('paused_text')} />;
    default:
      return state satisfies never;
  }
}

function siteOf(state: TabState | undefined): string | undefined {
  return state && 'site' in state ? (state.site ?? undefined) : undefined;
}

function reload(tabId: number | undefined): void {
  void browser.tabs.reload(tabId);
}
