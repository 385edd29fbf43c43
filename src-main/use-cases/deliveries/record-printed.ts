import { refuse } from '#shared/contract/errors.ts';
import { recordPrinted } from '#main/registry/repositories/deliveries.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { loadDelivery } from './load-letter.ts';
import type { LetterStack } from './open-letters.ts';

/**
 * The printer has taken the letters. Each is recorded by itself: one whose password was replaced while it was being printed
 * stands in nobody's way, and the person at the printer is told to destroy it.
 * @throws Refusal `LETTER_NOT_WAITING` for the first of those, once all others are recorded.
 */
export async function recordPrintedLetters(
  context: UseCaseContext,
  actor: Actor,
  { ids, reason }: LetterStack,
): Promise<number> {
  let printed = 0;
  let gone: string | undefined;
  for (const id of new Set(ids)) {
    const trace = { action: 'letters.print', subject: '', detail: {} };
    await audited(context, actor, trace, async (trx, at) => {
      const { delivery, request } = await loadDelivery(trx, id);
      const isStillWaiting = await recordPrinted(trx, id, { at, by: actor.name });
      const isReprint = delivery.printCount > 0;
      trace.subject = request.code;
      trace.detail = { delivery: id, ...(isReprint && { reason }), ...(!isStillWaiting && { gone: true }) };
      if (!isStillWaiting) {
        gone ??= request.code;
        return;
      }
      printed += 1;
      await appendEvent(trx, request.id, {
        event: 'letter-printed',
        state: request.state,
        actor: actor.name,
        door: actor.door,
        at,
        note: isReprint ? reason : null,
      });
    });
  }
  return gone === undefined ? printed : refuse('LETTER_NOT_WAITING', { code: gone });
}
