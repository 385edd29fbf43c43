import { refuse } from '#shared/contract/errors.ts';
import type { FormDocument } from '#shared/contract/documents.ts';
import type { Inputs } from '#shared/contract/index.ts';
import { NATIONAL_ID } from '#main/registry/repositories/national-id-column.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from '../requests/load-request.ts';
import { proveApplicant } from '../requests/prove-applicant.ts';

/** What the printed form shows. The paper carries the full national ID, so a look by staff is recorded. */
export const formDocument: UseCase<Inputs['documents']['form'], FormDocument> = async (
  context,
  actor,
  { code, lastFour },
) => {
  if (lastFour === null && actor.kind === 'applicant') refuse('REQUEST_NOT_FOUND', {});
  const request =
    lastFour === null
      ? await loadRequest(context.db, actor, code)
      : await proveApplicant(context, actor, { code, lastFour });
  const trace = { action: 'documents.form', subject: request.code, detail: { revision: request.revision } };
  await audited(context, actor, trace, async () => undefined);
  return {
    code: request.code,
    kind: request.kind,
    revision: request.revision,
    submittedAt: request.submittedAt,
    titleTh: request.titleTh,
    firstNameTh: request.firstNameTh,
    lastNameTh: request.lastNameTh,
    firstNameEn: request.firstNameEn,
    lastNameEn: request.lastNameEn,
    nationalId: context.vault.open(NATIONAL_ID, request.nationalIdCipher),
    category: request.category,
    position: request.position,
    unitNameTh: request.unitNameTh,
    contactEmail: request.contactEmail,
    recoveryEmail: request.recoveryEmail,
    phone: request.phone,
    purpose: request.purpose,
    requestedLocalPart: request.requestedLocalPart,
  };
};
