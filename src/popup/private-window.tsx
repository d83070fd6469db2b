import { t } from '../platform/i18n.ts';
import type { GpcControls } from '../ui/components/gpc-row.tsx';
import { Message } from '../ui/components/message.tsx';
import { Banner, type BannerProps } from './banner.tsx';
import { ReloadButton } from './reload-button.tsx';
import { Site } from './site.tsx';
import type { View } from './view.ts';

interface PrivateWindowProps {
  view: Extract<View, { kind: 'private' }>;
  gpc: GpcControls | undefined;
  banner: BannerProps;
  onReload: () => void;
}

/** What was seen of a page in a private window, and the promise that goes with it. It cannot be saved from here. */
export function PrivateWindow({ view: { site, report }, gpc, banner, onReload }: PrivateWindowProps) {
  const reload = <ReloadButton onReload={onReload} />;
  return (
    <>
      <p class="note" data-note="private">
        {t('private_note')}
      </p>
      {report ? (
        <Site report={report} remedy={reload} gpc={gpc} actions={<Banner {...banner} />} />
      ) : (
        <Message title={t('private_title')} text={t('private_text')}>
          {site !== null && reload}
        </Message>
      )}
    </>
  );
}
