import type { PasswordLetter } from '#shared/contract/documents.ts';
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { type DocumentCode, formatDocumentCode } from '#shared/domain/document-code.ts';
import en from '#shared/i18n/en/letters.json' with { type: 'json' };
import th from '#shared/i18n/th/letters.json' with { type: 'json' };
import { PasswordCells } from './password-cells.tsx';
import { SecurityPattern } from './security-pattern.tsx';

const words = { th: th.paper, en: en.paper };

/** Thai, and the same in English below it. */
function Both({
  say,
  className,
}: {
  say: (of: typeof words.th, language: 'th' | 'en') => string;
  className?: string;
}) {
  return (
    <div className={className}>
      <p>{say(words.th, 'th')}</p>
      <p lang="en" className="letter-english">
        {say(words.en, 'en')}
      </p>
    </div>
  );
}

/** Outside once folded: the addressee where a DL envelope has its window, and a pattern behind the password's back. */
function OuterThird({ letter }: { letter: PasswordLetter }) {
  return (
    <section className="letter-outside">
      <div className="letter-sender">
        {[words.th, words.en].map(({ sender, senderOver }) => (
          <p key={sender}>
            {sender}
            <br />
            {senderOver}
          </p>
        ))}
      </div>
      <SecurityPattern kind="mask" className="letter-mask-outside" />
      <address className="letter-addressee" data-fit>
        <p>
          {words.th.dear} {letter.nameTh}
        </p>
        <p>{letter.position}</p>
        <p>{letter.unitNameTh}</p>
      </address>
      <Both className="letter-confidential" say={({ confidential }) => confidential} />
    </section>
  );
}

/** Inside: who gets which password for which address. */
function MiddleThird({ letter }: { letter: PasswordLetter }) {
  const code = formatDocumentCode(letter.code as DocumentCode);
  const unitOf = (language: 'th' | 'en') =>
    language === 'en' ? (letter.unitNameEn ?? letter.unitNameTh) : letter.unitNameTh;
  return (
    <section className="letter-inside">
      <header>
        <div>
          <h2>{words.th.heading}</h2>
          <p lang="en" className="letter-english">
            {words.en.heading}
          </p>
        </div>
        <div className="letter-code">
          <p>{words.th.code.replace('{{code}}', code)}</p>
          <p>{formatBuddhistDate(letter.at, { digits: 'thai' })}</p>
        </div>
      </header>
      <div className="letter-opening" data-fit>
        <p>
          {words.th.dear} {letter.nameTh} <span lang="en">({letter.nameEn})</span>
        </p>
        <Both say={({ opening }, language) => opening[letter.kind].replace('{{unit}}', unitOf(language))} />
      </div>
      <div className="letter-credentials">
        <dl>
          <Both className="letter-label" say={({ address }) => address} />
          <dd className="letter-value" data-fit>
            {letter.address}
          </dd>
          <Both className="letter-label" say={({ webmail }) => webmail} />
          <dd className="letter-value" data-fit>
            {letter.webmailUrl}
          </dd>
        </dl>
        <div className="letter-password">
          <Both className="letter-label" say={({ password }) => password} />
          <div className="letter-password-place">
            <SecurityPattern kind="ground" className="letter-ground" />
            <PasswordCells password={letter.password} words={words.th} />
          </div>
        </div>
        <Both className="letter-legend" say={({ legend }) => legend} />
      </div>
    </section>
  );
}

/** Inside too: lies on the password, with a pattern just there; and what its reader must do. */
function InnerThird() {
  return (
    <section className="letter-cover">
      <SecurityPattern kind="mask" className="letter-mask-inside" />
      <ol className="letter-duties">
        {words.th.duties.map((duty, place) => (
          <li key={duty}>
            {duty}
            <span lang="en" className="letter-english">
              {words.en.duties[place]}
            </span>
          </li>
        ))}
      </ol>
      <Both className="letter-fold-how" say={({ fold }) => fold} />
    </section>
  );
}

/**
 * The sealed letter: A4, printed on one side, folded in a Z so that the thirds with the password and with its cover lie face
 * to face and the addressee is outside. It carries no national ID.
 */
export function PasswordLetterPage({ letter }: { letter: PasswordLetter }) {
  return (
    <article className="letter" lang="th">
      {['upper-left', 'upper-right', 'lower-left', 'lower-right'].map((place) => (
        <i key={place} className={`letter-fold letter-fold-${place}`} />
      ))}
      <OuterThird letter={letter} />
      <MiddleThird letter={letter} />
      <InnerThird />
    </article>
  );
}
