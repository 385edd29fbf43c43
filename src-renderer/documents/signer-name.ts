import type { FormDocument } from '#shared/contract/documents.ts';

/** The applicant's Thai name as signed: the title stands before the first name without a space, unless it is a rank. */
export function signerName(form: Pick<FormDocument, 'titleTh' | 'firstNameTh' | 'lastNameTh'>): string {
  return `${form.titleTh}${form.firstNameTh} ${form.lastNameTh}`;
}
