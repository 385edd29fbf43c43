import type { FormDocument } from '#shared/contract/documents.ts';
import { PERSON_CATEGORIES } from '#shared/domain/eligibility.ts';
import { NationalIdBoxes } from './national-id-boxes.tsx';
import { PaperBoxes, PaperField, TickBox } from './paper-field.tsx';
import { lineNumber, PaperSection } from './paper-section.tsx';
import { paperText } from './paper-text.ts';
import { signerName } from './signer-name.ts';

const { field, section, category } = paperText;

function Identity({ form, number, first }: { form: FormDocument; number: number; first: number }) {
  return (
    <>
      <PaperBoxes number={lineNumber(number, first)} label={field.nationalId}>
        <NationalIdBoxes id={form.nationalId} />
      </PaperBoxes>
      <PaperBoxes number={lineNumber(number, first + 1)} label={field.category}>
        {PERSON_CATEGORIES.map((one) => (
          <TickBox key={one} ticked={one === form.category}>
            {category[one]}
          </TickBox>
        ))}
      </PaperBoxes>
    </>
  );
}

function Names({ form, number }: { form: FormDocument; number: number }) {
  return (
    <>
      <PaperField number={lineNumber(number, 1)} label={field.nameTh}>
        {signerName(form)}
      </PaperField>
      <PaperField number={lineNumber(number, 2)} label={field.nameEn}>
        {form.firstNameEn} {form.lastNameEn}
      </PaperField>
      <PaperField number={lineNumber(number, 3)} label={field.position}>
        {form.position}
      </PaperField>
    </>
  );
}

/** The applicant of a personal mailbox, in the order of 2555 annex 2 no. 1.1–1.5. */
export function PersonSection({ form }: { form: FormDocument }) {
  return (
    <PaperSection number={1} title={section.applicant}>
      <Names form={form} number={1} />
      <PaperField number={lineNumber(1, 4)} label={field.unit}>
        {form.unitNameTh}
      </PaperField>
      <Identity form={form} number={1} first={5} />
    </PaperSection>
  );
}

/** Who answers for a unit's mailbox; the unit itself stands in the section before. */
export function CustodianSection({ form }: { form: FormDocument }) {
  return (
    <PaperSection number={2} title={section.custodian}>
      <Names form={form} number={2} />
      <Identity form={form} number={2} first={4} />
    </PaperSection>
  );
}
