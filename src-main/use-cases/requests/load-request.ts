import { refuse } from '#shared/contract/errors.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import type { Registry } from '#main/registry/database.ts';
import { findRequest, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Actor } from '../context.ts';
import { visibleUnits } from './visible-units.ts';

/**
 * The request behind a code that a member of staff typed.
 * @throws Refusal `REQUEST_NOT_FOUND`, also for a request that this person may not see.
 */
export async function loadRequest(db: Registry, actor: Actor, codeText: string): Promise<StoredRequest> {
  const parsed = parseDocumentCode(codeText);
  const request = parsed.ok ? await findRequest(db, parsed.code) : undefined;
  const units = visibleUnits(actor);
  if (!request || (units !== null && !units.includes(request.unitId))) return refuse('REQUEST_NOT_FOUND', {});
  return request;
}
