import type { OpenRegistry } from '#main/registry/open-registry.ts';
import type { Actor } from '../use-cases/actor.ts';
import { audited } from '../use-cases/audited.ts';
import type { UseCaseContext } from '../use-cases/context.ts';

/** The key file that opens this registry anywhere; that it was taken stands in the trail before anybody has it. */
export async function takeRecoveryKey(
  context: UseCaseContext,
  registry: OpenRegistry,
  actor: Actor,
): Promise<string> {
  const trace = { action: 'desktop.saveRecoveryKey', subject: actor.name };
  await audited(context, actor, trace, () => Promise.resolve());
  return registry.recoveryKey();
}
