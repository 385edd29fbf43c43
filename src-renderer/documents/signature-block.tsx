import { paperText } from './paper-text.ts';

const text = paperText.signature;

type Signer = {
  role: string;
  /** Printed where it is known; otherwise a dotted line to write on. */
  name?: string;
  /** Null where the position is not asked for. */
  position?: string | null;
};

function Dots() {
  return <span className="paper-dots" />;
}

/** A place to sign: signature, name in brackets, position, date (the order of official letters). */
export function SignatureBlock({ role, name, position }: Signer) {
  return (
    <div className="paper-signature">
      <div className="paper-sign-line">
        {text.sign}
        <Dots />
        {role}
      </div>
      <div className="paper-signer">({name ?? <Dots />})</div>
      {position !== null && (
        <div className={position ? 'paper-signer' : 'paper-sign-line'}>
          {text.position} {position ?? <Dots />}
        </div>
      )}
      <div className="paper-sign-line">
        {text.date}
        <Dots />
        {text.month}
        <span className="paper-dots paper-dots-wide" />
        {text.year}
        <Dots />
      </div>
    </div>
  );
}
