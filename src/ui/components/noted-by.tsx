import { groupBy } from '../../core/group.ts';
import type { ConsentStandard } from '../../core/model.ts';
import type { SignalReport, SiteConsent } from '../../core/report/consent-types.ts';
import { day, listed, t } from '../../platform/i18n.ts';
import { choiceWords, standardWords } from '../words.ts';

/** A manager's record, or a standard's interface, of those whose word is not the page's answer anyway. */
type Noted = SignalReport & { by: { key: string; name: string } };

/**
 * What each of the site's consent managers has on record, and what the standards say that speak of a part, by their names. Nothing where no record was found. One that cannot be read is named
 * only where nothing else tells the choice. In brief, what they say stands in one line, and each of them one click away.
 */
export function NotedBy({ consent, brief }: { consent: SiteConsent; brief: boolean }) {
  const newest = new Map(consent.signals.flatMap(noterOf).map((signal) => [signal.by.key, signal]));
  const shown = [...newest.values()].filter((signal) => consent.choice === 'unknown' || !saysNothing(signal));
  if (shown.length === 0) return null;
  return (
    <>
      <dt>{t('consent_notedBy')}</dt>
      {brief ? (
        <dd>
          <details class="noted">
            <summary>{[...groupBy(shown, wordsOf)].map(inBrief).join(' · ')}</summary>
            <ul>
              {shown.map((signal) => (
                <li key={signal.by.key} {...attributesOf(signal)}>
                  <Noting signal={signal} />
                </li>
              ))}
            </ul>
          </details>
        </dd>
      ) : (
        shown.map((signal) => (
          <dd key={signal.by.key} {...attributesOf(signal)}>
            <Noting signal={signal} />
          </dd>
        ))
      )}
    </>
  );
}

/** The plain word first, then who says it. */
function inBrief([words, signals]: [string, Noted[]]): string {
  return t('consent_notedShort', words, listed(signals.map(({ by }) => by.name)));
}

const attributesOf = ({ by, choice }: Noted) => ({ 'data-manager': by.key, 'data-noted': choice });

function Noting({ signal }: { signal: Noted }) {
  return (
    <>
      {noted(signal)}
      <Categories {...signal.detail} />
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
  const { by, detail } = signal;
  const { chosenAt } = detail;
  const what = wordsOf(signal);
  return chosenAt === undefined
    ? t('consent_noted', by.name, what)
    : t('consent_notedOn', by.name, what, day(chosenAt));
}

function wordsOf(signal: Noted): string {
  return signal.choice === 'unknown' ? unclear(signal) : choiceWords(signal.choice);
}

function unclear(signal: Noted): string {
  return t(saysNothing(signal) ? 'consent_notedPacked' : 'consent_notedUnclear');
}

function saysNothing({ choice, detail: { status, manager } }: Noted): boolean {
  return manager === undefined ? choice === 'unknown' : status === 'unreadable' || status === 'not-told';
}

function noterOf(signal: SignalReport): Noted[] {
  const { standard, detail } = signal;
  if (detail.manager) return [{ ...signal, by: detail.manager }];
  return OF_PART.includes(standard) ? [{ ...signal, by: { key: standard, name: standardWords(standard) } }] : [];
}

const OF_PART: readonly ConsentStandard[] = ['gpp', 'us-privacy', 'google-consent-mode'];
