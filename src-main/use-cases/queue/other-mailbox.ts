import type { Registry } from '#main/registry/database.ts';
import { otherAddressOf } from '#main/registry/repositories/accounts.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { holderKey } from './holder.ts';

/** The address a person has already, when a personal mailbox is asked for; a unit may have several. */
export async function otherMailboxOf(db: Registry, request: StoredRequest): Promise<string | null> {
  return request.kind === 'personal' ? otherAddressOf(db, holderKey(request), request.id) : null;
}
