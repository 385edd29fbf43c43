import type { FormDocument } from '#shared/contract/documents.ts';
import { AcceptanceSection } from './acceptance-section.tsx';
import { CustodianSection, PersonSection } from './person-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { MailboxSection } from './mailbox-section.tsx';
import { PaperHeader } from './paper-header.tsx';
import { SignatureSection } from './signature-section.tsx';
import { useFitToPage } from './use-fit-to-page.ts';

/**
 * The request form: one A4 page, the same for preview, print and PDF (2555 annex 2 no. 1 for what it carries and in
 * which order). `onReady` is called when fonts are there and everything stands on the page.
 */
export function RequestFormPage({ form, onReady }: { form: FormDocument; onReady?: () => void }) {
  const page = useFitToPage(form, onReady);
  const isUnit = form.kind === 'unit';
  return (
    <article className="paper" lang="th" ref={page}>
      <PaperHeader form={form} />
      {isUnit ? <MailboxSection form={form} /> : <PersonSection form={form} />}
      {isUnit && <CustodianSection form={form} />}
      <ContactSection form={form} number={isUnit ? 3 : 2} />
      <AcceptanceSection number={isUnit ? 4 : 3} />
      <SignatureSection form={form} />
    </article>
  );
}
