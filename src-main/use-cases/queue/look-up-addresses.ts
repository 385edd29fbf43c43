import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { speakable } from '#main/outbox/speakable.ts';
import type { UseCase } from '../context.ts';

type Found = Outputs['queue']['lookUpAddresses'];

/** Foretells for a dry run what the platform would answer with “exists”: one address after the other, and only read. */
export const lookUpAddresses: UseCase<Inputs['queue']['lookUpAddresses'], Found> = async (
  { reconcile },
  _actor,
  { connector, addresses },
) => {
  const platform = await reconcile.platform(connector);
  if (!platform) return refuse('CONNECTOR_UNAVAILABLE', { connector });
  const found: Found = [];
  try {
    for (const address of new Set(addresses)) {
      const account = await platform.lookUp(address);
      if (account) found.push({ address, displayName: account.displayName });
    }
  } catch (error) {
    const words = error instanceof Error ? speakable(error.message, undefined) : '';
    refuse('PLATFORM_UNREACHABLE', { words });
  }
  return found;
};
