import { refuse } from '#shared/contract/errors.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { UseCaseContext } from './context.ts';

/** @throws Refusal `CONNECTOR_UNAVAILABLE` for a connector that this office cannot use now. */
export async function refuseUnavailable(context: UseCaseContext, connector: ConnectorId): Promise<void> {
  if (!(await context.connectors()).includes(connector)) refuse('CONNECTOR_UNAVAILABLE', { connector });
}
