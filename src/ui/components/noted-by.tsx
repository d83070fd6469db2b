import type { SignalReport, SiteConsent } from '../../core/report/types.ts';
import { day, listed, t } from '../../platform/i18n.ts';
import { choiceWords } from '../words.ts';

type Noted = SignalReport & { detail: { manager: { key: string; name: string } } };

/**
 * What each of the site's consent managers has on record, by its name. Nothing where no record was found. One that cannot be read is named
 * only where nothing else tells the choice.
 */
export function NotedBy({ consent }: { consent: SiteConsent }) {
  const newest = new Map(consent.signals.filter(isNoted).map((signal) => [signal.detail.manager.key, signal]));
  const shown = [...newest.values()].filter((signal) => consent.choice === 'unknown' || !saysNothing(signal));
  if (shown.length === 0) return null;
  return (
    <>
      <dt>{t('consent_notedBy')}</dt>
      {shown.map((signal) => (
        <dd key={signal.detail.manager.key} data-manager={signal.detail.manager.key} data-noted={signal.choice}>
          {noted(signal)}
          <Categories {...signal.detail} />
        </dd>
      ))}
    </>
  );
}

function Categories({ categories = [] }: SignalReport['detail']) {
  const named = (allowed: boolean) => categories.filter((one) => one.allowed === allowed).map(({ name }) => name);
  const [yes, no] = [named(true), named(false)];
  return (
    <>
      {yes.length > 0 && <small>{t('consent_notedYes', listed(yes))}</small>}
      {no.length > 0 && <small>{t('consent_notedNo', listed(no))}</small>}
    </>
  );
}

function noted(signal: Noted): string {
  const { manager, chosenAt } = signal.detail;
  const what = signal.choice === 'unknown' ? unclear(signal) : choiceWords(signal.choice);
  return chosenAt === undefined
    ? t('consent_noted', manager.name, what)
    : t('consent_notedOn', manager.name, what, day(chosenAt));
}

function unclear(signal: Noted): string {
  return t(saysNothing(signal) ? 'consent_notedPacked' : 'consent_notedUnclear');
}

function saysNothing({ detail: { status } }: Noted): boolean {
  return status === 'unreadable' || status === 'not-told';
}

function isNoted(signal: SignalReport): signal is Noted {
  return signal.detail.manager !== undefined;
}
