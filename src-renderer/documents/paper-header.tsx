import type { FormDocument } from '#shared/contract/documents.ts';
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { CodeBarcode } from './code-barcode.tsx';
import { paperText } from './paper-text.ts';
import { revisionMark } from './revision-mark.ts';

function CodeBlock({ form }: { form: FormDocument }) {
  if (!form.code) return <div className="paper-code-to-come">{paperText.codeToCome}</div>;
  const mark = revisionMark(form.revision);
  return (
    <>
      <CodeBarcode code={form.code} />
      {mark !== null && <div className="paper-revision">{mark}</div>}
    </>
  );
}

/** Heading, document code at the top right, date of submission, addressee. */
export function PaperHeader({ form }: { form: FormDocument }) {
  return (
    <header className="paper-header">
      <div className="paper-title">
        <h2>
          {paperText.heading}
          <br />
          {paperText.office}
        </h2>
        <p>{paperText.kind[form.kind]}</p>
      </div>
      <div className="paper-code-block">
        <CodeBlock form={form} />
      </div>
      <p className="paper-addressee">
        {paperText.to} {paperText.addressee}
      </p>
      <p className="paper-date">
        {paperText.date} {formatBuddhistDate(form.submittedAt, { digits: 'thai' })}
      </p>
    </header>
  );
}
