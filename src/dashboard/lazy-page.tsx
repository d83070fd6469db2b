import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { Message } from '../ui/components/message.tsx';
import { reasonOf } from '../ui/reason.ts';

interface LazyPageProps<Props> {
  /** Resolves to the page, which is read from the extension's own files. */
  load: () => Promise<FunctionComponent<Props>>;
  props: Props;
}

/** A page whose code is read when it is first shown. */
export function LazyPage<Props extends object>({ load, props }: LazyPageProps<Props>) {
  const [loaded, setLoaded] = useState<{ Page: FunctionComponent<Props> } | { reason: string }>();
  useEffect(() => {
    load().then(
      (Page) => setLoaded({ Page }),
      (cause) => setLoaded({ reason: reasonOf(cause) }),
    );
  }, [load]);
  if (!loaded) return null;
  if ('reason' in loaded) return <Message title={t('error_title')} text={t('error_text', loaded.reason)} />;
  return <loaded.Page {...props} />;
}
