import type { AskedMessage, AskedOfPlatform } from '#shared/contract/operations.ts';
import { ATTACHMENT_MEGABYTES, QUOTA_MEGABYTES } from '#main/connectors/connector.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';

/** What is asked of the platform for a request's account, as its locked data say. */
export function askedOfPlatform(request: StoredRequest, address: string): AskedOfPlatform {
  return {
    mailboxKind: request.kind,
    address,
    ...namesOf(request),
    unitNameTh: request.unitNameTh,
    position: request.position,
    phone: request.phone,
    quotaMegabytes: QUOTA_MEGABYTES,
    attachmentMegabytes: ATTACHMENT_MEGABYTES,
  };
}

/** A message to the applicant, about an account or none. */
export function askedMessage({ contactEmail }: StoredRequest, address: string | null): AskedMessage {
  return { address, contactEmail };
}

/** Whose name a mailbox stands in: the person's, or the unit's and not its custodian's (2555 letter no. 3). */
function namesOf(request: StoredRequest) {
  const { firstNameTh, lastNameTh, firstNameEn, lastNameEn, unitNameTh, unitNameEn } = request;
  if (request.kind === 'personal')
    return { firstNameTh, lastNameTh, firstNameEn, lastNameEn, displayName: `${firstNameTh} ${lastNameTh}` };
  return {
    firstNameTh: unitNameTh,
    lastNameTh: '',
    firstNameEn: unitNameEn ?? '',
    lastNameEn: '',
    displayName: unitNameTh,
  };
}
