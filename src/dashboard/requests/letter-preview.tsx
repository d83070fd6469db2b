import { useState } from 'preact/hooks';
import type { Letter } from '../../core/rights/letter.ts';
import type { LetterLanguage } from '../../core/rights/letters/words.ts';
import { letterText, mailLink } from '../../core/rights/mail.ts';
import { listed, t } from '../../platform/i18n.ts';
import { OutsideLink } from '../../ui/components/outside-link.tsx';
import { reasonOf } from '../../ui/reason.ts';
import { saveFile } from '../../ui/save-file.ts';
import { needWords } from '../../ui/words.ts';

interface LetterPreviewProps {
  letter: Letter;
  language: LetterLanguage;
  /** Where the addressee says how it takes requests, if no address is known. */
  privacyPolicy?: string | undefined;
}

/** The letter as it stands, and the ways to send it: nothing is sent by Candor. */
export function LetterPreview({ letter, language, privacyPolicy }: LetterPreviewProps) {
  return (
    <section class="preview" data-section="letter">
      <h2>{t('request_letter')}</h2>
      <p class="note">{t('request_template')}</p>
      <dl class="rows">
        <dt>{t('request_to')}</dt>
        <dd data-to={letter.to ?? letter.form ?? ''}>
          <Contact letter={letter} privacyPolicy={privacyPolicy} />
        </dd>
        <dt>{t('request_subject')}</dt>
        <dd lang={language}>{letter.subject}</dd>
      </dl>
      <div class="letter" lang={language} data-letter>
        {letter.body}
      </div>
      {letter.missing.length > 0 && (
        <p class="quiet" data-note="missing">
          {t('request_missing', listed(letter.missing.map(needWords)))}
        </p>
      )}
      <SendButtons letter={letter} />
    </section>
  );
}

function Contact({ letter: { to, form, addressee }, privacyPolicy }: Omit<LetterPreviewProps, 'language'>) {
  if (to !== undefined) return <>{`${addressee}, ${to}`}</>;
  const elsewhere = form ?? privacyPolicy;
  return (
    <>
      {addressee}.{' '}
      {elsewhere === undefined ? (
        t('request_noContact')
      ) : (
        <>
          {t(form === undefined ? 'request_noContactPolicy' : 'request_form')}{' '}
          <OutsideLink href={elsewhere}>{elsewhere}</OutsideLink>
        </>
      )}
    </>
  );
}

function SendButtons({ letter }: { letter: Letter }) {
  const [status, setStatus] = useState('');
  const { link, holds } = mailLink(letter);
  async function copy() {
    try {
      await navigator.clipboard.writeText(letterText(letter));
      setStatus(t('request_copied'));
    } catch (cause) {
      setStatus(t('request_notCopied', reasonOf(cause)));
    }
  }
  return (
    <>
      <p class="buttons">
        <a class="button primary" href={link} data-action="mail">
          {t('request_mail')}
        </a>
        <button type="button" data-action="copy" onClick={() => void copy()}>
          {t('request_copy')}
        </button>
        <button
          type="button"
          data-action="save"
          onClick={() => saveFile(fileName(letter), 'text/plain', letterText(letter))}
        >
          {t('request_save')}
        </button>
        <span role="status" class="quiet">
          {status}
        </span>
      </p>
      {holds !== 'letter' && (
        <p class="quiet">{t(holds === 'short-letter' ? 'request_shortLetter' : 'request_onlySubject')}</p>
      )}
    </>
  );
}

/** Such as `letter-Example-Ads-Ltd.txt`. */
export function fileName({ addressee }: Pick<Letter, 'addressee'>): string {
  return `letter-${addressee.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').slice(0, 60)}.txt`;
}
