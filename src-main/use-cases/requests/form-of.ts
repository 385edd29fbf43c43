import type { RequestForm } from '#shared/contract/request-form.ts';
import { NATIONAL_ID } from '#main/registry/repositories/national-id-column.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Vault } from '#main/registry/vault.ts';

/** The form a request was filled in with, the national ID in clear. */
export function formOf(vault: Vault, request: StoredRequest): RequestForm {
  const person = {
    titleTh: request.titleTh,
    firstNameTh: request.firstNameTh,
    lastNameTh: request.lastNameTh,
    firstNameEn: request.firstNameEn,
    lastNameEn: request.lastNameEn,
    nationalId: vault.open(NATIONAL_ID, request.nationalIdCipher),
    category: request.category as RequestForm['person']['category'],
    position: request.position,
    contactEmail: request.contactEmail,
    recoveryEmail: request.recoveryEmail,
    phone: request.phone,
  };
  const common = { unitId: request.unitId, person };
  if (request.kind === 'personal') return { kind: 'personal', ...common };
  const requestedLocalPart = request.requestedLocalPart ?? '';
  return { kind: 'unit', ...common, purpose: request.purpose ?? '', requestedLocalPart };
}
