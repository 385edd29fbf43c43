import type { ReactNode } from 'react';
import { FOREIGN_CODES, type SheetCodeId, sheetText, WIDTH_CODES } from '#shared/domain/test-sheet.ts';
import words from '#shared/i18n/th/sheet.json' with { type: 'json' };
import { Barcode, type BarcodeFormat } from './barcode.tsx';
import { PaperSection } from './paper-section.tsx';
import { QrCode } from './qr-code.tsx';
import { useFitToPage } from './use-fit-to-page.ts';
import './test-sheet.css';

/** How each barcode is drawn; the wide one as on the request form. */
const DRAWN: Record<Exclude<SheetCodeId, 'qr'>, { moduleMm: number; format?: BarcodeFormat }> = {
  wide: { moduleMm: 0.5 },
  medium: { moduleMm: 0.375 },
  narrow: { moduleMm: 0.25 },
  damaged: { moduleMm: 0.5 },
  'ean-13': { moduleMm: 0.33, format: 'EAN13' },
  'code-39': { moduleMm: 0.25, format: 'CODE39' },
  layout: { moduleMm: 0.375 },
};
const HEIGHT_MM = 15;
const QR_MM = 22;

function Figure({ id, label }: { id: SheetCodeId; label?: string }) {
  return (
    <figure className="sheet-figure">
      {id === 'qr' ? (
        <QrCode sizeMm={QR_MM} />
      ) : (
        <Barcode text={sheetText(id)} heightMm={HEIGHT_MM} {...DRAWN[id]} />
      )}
      <figcaption>
        <span className="sheet-text">{sheetText(id)}</span>
        {label !== undefined && <span>{label}</span>}
      </figcaption>
    </figure>
  );
}

function Step(props: { number: number; words: { title: string; do: string }; children: ReactNode }) {
  return (
    <PaperSection number={props.number} title={props.words.title}>
      <p className="sheet-do">{props.words.do}</p>
      <div className="sheet-figures">{props.children}</div>
    </PaperSection>
  );
}

/** The test sheet of the scanner check: one A4 page of barcodes, each with what must come of it. */
export function TestSheetPage({ onReady }: { onReady?: () => void }) {
  const page = useFitToPage(words, onReady);
  return (
    <article className="paper" lang="th" ref={page}>
      <header className="sheet-header">
        <h2>{words.heading}</h2>
        <p>{words.office}</p>
      </header>
      <p className="paper-opening">{words.intro}</p>
      <Step number={1} words={words.sizes}>
        {WIDTH_CODES.map((id) => (
          <Figure key={id} id={id} label={words.sizes[id]} />
        ))}
      </Step>
      <Step number={2} words={words.damaged}>
        <Figure id="damaged" label={words.damaged.label} />
      </Step>
      <Step number={3} words={words.foreign}>
        {FOREIGN_CODES.map((id) => (
          <Figure key={id} id={id} label={words.foreign[id]} />
        ))}
      </Step>
      <Step number={4} words={words.layout}>
        <Figure id="layout" />
      </Step>
      <footer className="sheet-footer">
        <p>{words.scale}</p>
        <p>{words.harmless}</p>
      </footer>
    </article>
  );
}
