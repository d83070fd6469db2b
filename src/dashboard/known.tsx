import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { Message } from '../ui/components/message.tsx';
import type { Live } from '../ui/use-live.ts';

interface KnownProps<Value> {
  stored: Live<Value>;
  children: (value: Value) => ComponentChildren;
}

/** What a query of the store gives, once it is known; or why it could not be read. */
export function Known<Value>({ stored, children }: KnownProps<Value>) {
  if (stored.state === 'reading') return null;
  if (stored.state === 'failed') return <Message title={t('error_title')} text={t('error_text', stored.reason)} />;
  return <>{children(stored.value)}</>;
}
