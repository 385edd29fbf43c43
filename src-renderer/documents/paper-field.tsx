import type { ReactNode } from 'react';

interface PaperLineProps {
  number: string;
  label: string;
  children: ReactNode;
}

/** One numbered line of a form: label, then the answer on its dotted line. */
export function PaperField(props: PaperLineProps) {
  return <PaperLine {...props} answer="paper-answer" />;
}

/** The same without a dotted line, for boxes to tick or to write digits in. */
export function PaperBoxes(props: PaperLineProps) {
  return <PaperLine {...props} answer="paper-boxes" />;
}

function PaperLine({ number, label, answer, children }: PaperLineProps & { answer: string }) {
  return (
    <div className="paper-field">
      <span className="paper-number">{number}</span>
      <span className="paper-label">{label}</span>
      <span className={answer}>{children}</span>
    </div>
  );
}

/** A box with its words; the chosen one carries a tick, drawn because the paper's font has none. */
export function TickBox({ ticked, children }: { ticked: boolean; children: ReactNode }) {
  return (
    <span className="paper-tick" data-ticked={ticked}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <rect x="0.5" y="0.5" width="9" height="9" />
        {ticked && <path d="M2 5.2 4.2 7.6 8.4 1.8" />}
      </svg>
      {children}
    </span>
  );
}
