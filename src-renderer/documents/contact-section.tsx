import type { FormDocument } from '#shared/contract/documents.ts';
import { PaperField } from './paper-field.tsx';
import { lineNumber, PaperSection } from './paper-section.tsx';
import { paperText } from './paper-text.ts';

const { field, section } = paperText;

/** Where address and password go (2562 manual: "รอรับการแจ้งกลับ … ทางอีเมลล์ที่ระบุ"). */
export function ContactSection({ form, number }: { form: FormDocument; number: number }) {
  return (
    <PaperSection number={number} title={section.contact}>
      <PaperField number={lineNumber(number, 1)} label={field.contactEmail}>
        <span className="paper-address">{form.contactEmail}</span>
      </PaperField>
      <PaperField number={lineNumber(number, 2)} label={field.recoveryEmail}>
        <span className="paper-address">{form.recoveryEmail}</span>
      </PaperField>
      <PaperField number={lineNumber(number, 3)} label={field.phone}>
        {form.phone}
      </PaperField>
    </PaperSection>
  );
}
