import type { FormDocument } from '#shared/contract/documents.ts';
import { PaperField } from './paper-field.tsx';
import { lineNumber, PaperSection } from './paper-section.tsx';
import { paperText } from './paper-text.ts';

const { field, section } = paperText;

/** The mailbox in a unit's name (2555 letter no. 3): whose, what for, and the address it would like. */
export function MailboxSection({ form }: { form: FormDocument }) {
  return (
    <PaperSection number={1} title={section.mailbox}>
      <PaperField number={lineNumber(1, 1)} label={field.owner}>
        {form.unitNameTh}
      </PaperField>
      <PaperField number={lineNumber(1, 2)} label={field.purpose}>
        {form.purpose}
      </PaperField>
      <PaperField number={lineNumber(1, 3)} label={field.address}>
        {form.requestedLocalPart
          ? `${form.requestedLocalPart}${paperText.mailDomain}`
          : paperText.addressLeftOpen}
      </PaperField>
    </PaperSection>
  );
}
