import type { OperationMeta } from '#shared/contract/operation.ts';
import { Refusal, refuse } from '#shared/contract/errors.ts';
import type { Actor, Office } from '../../office/open-office.ts';
import { authorise } from './authorise.ts';
import { carryError } from './carry-error.ts';
import type { DoorContext } from './door-context.ts';

/** One call that may go on: the open office and who calls. */
export interface Call {
  opened: Office;
  actor: Actor;
}

/** An operation as the contract declares it. */
interface Declared {
  '~orpc': { meta: unknown; errorMap: object };
}

/**
 * The way of every call over every door: identify who sits there, decide whether they may, run (which parses the input
 * before and the output after), and answer with declared errors only.
 */
export async function dispatch<Result>(
  { context, procedure, path }: { context: DoorContext; procedure: Declared; path: readonly string[] },
  run: (call: Call) => Promise<Result>,
): Promise<Result> {
  const { errorMap, meta } = procedure['~orpc'];
  const { effect } = meta as OperationMeta;
  const { office } = context;
  try {
    const opened = office?.isOpen() === true ? office : refuse('REGISTRY_UNAVAILABLE', { reason: 'closed' });
    const identity = await opened.identify(context.door);
    authorise(meta as OperationMeta, identity);
    if (effect === 'write') context.door.activeAt = opened.context.now();
    return await run({ opened, actor: identity.actor });
  } catch (error) {
    // what fails because the registry was closed under it is no riddle
    const cause = office?.isOpen() === false ? closed(error) : error;
    throw carryError(cause, path.join('.'), errorMap, office?.log);
  }
}

function closed(error: unknown): unknown {
  return error instanceof Refusal ? error : new Refusal('REGISTRY_UNAVAILABLE', { reason: 'closed' });
}
