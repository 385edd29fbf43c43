import { PaperSection } from './paper-section.tsx';
import { paperText } from './paper-text.ts';

const { acceptance, section } = paperText;

/** What the signature means: secrecy and change of the password, limits, deletion (2555 annex 2 no. 3–5; 2562 summary). */
export function AcceptanceSection({ number }: { number: number }) {
  return (
    <PaperSection number={number} title={section.acceptance}>
      <p className="paper-opening">{acceptance.opening}</p>
      <ol className="paper-rules">
        <li>{acceptance.secret}</li>
        <li>{acceptance.limits}</li>
        <li>{acceptance.unused}</li>
      </ol>
    </PaperSection>
  );
}
