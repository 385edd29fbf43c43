import type { ReactNode } from 'react';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';

/** A numbered part of the form with its heading. */
export function PaperSection(props: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="paper-section">
      <h3>
        {toThaiDigits(String(props.number))}. {props.title}
      </h3>
      {props.children}
    </section>
  );
}

/** The number of a line within its section, as the letters count: ๑.๒ */
export function lineNumber(section: number, line: number): string {
  return toThaiDigits(`${section}.${line}`);
}
