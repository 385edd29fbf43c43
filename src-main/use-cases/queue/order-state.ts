import type { Registry } from '#main/registry/database.ts';
import { type Operation, operationsOfRequest } from '#main/registry/repositories/operations.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';

/**
 * Whether a case's account can be ordered: nothing is asked of the mail platform, or the platform refused to make it;
 * `refused` is that order, which a new one replaces.
 */
export async function orderState(
  db: Registry,
  request: Pick<StoredRequest, 'id' | 'state'>,
): Promise<{ canOrder: boolean; refused: Operation | undefined }> {
  const operations = await operationsOfRequest(db, request.id);
  const refused =
    request.state === 'parked'
      ? operations.find(({ kind, state }) => kind === 'create' && state === 'parked')
      : undefined;
  const isNew = request.state === 'provisioning' && operations.every(({ state }) => state === 'cancelled');
  return { canOrder: isNew || refused !== undefined, refused };
}
