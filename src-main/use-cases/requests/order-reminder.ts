import { numberOfStep, type ReminderStep, type Wait } from '#shared/domain/request-wait.ts';
import { appendReminder } from '#main/outbox/append.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { cancelReminders } from '#main/registry/repositories/operation-messages.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { recordReminder } from '#main/registry/repositories/request-waits.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';

/** Which reminder: a step of the office's clock, or one that somebody asked for. */
export type AskedReminder = ReminderStep | 'by-hand';

/**
 * Orders a reminder, in the transaction of the decision: the message in the outbox, the step that will not come again, and
 * the line of the timeline are written together or not at all. An earlier one that still waits for the mail server is
 * taken back: nobody gets two at once when it returns.
 */
export async function orderReminder(
  trx: RegistryTransaction,
  request: StoredRequest,
  wait: Wait,
  { reminder, ...by }: { reminder: AskedReminder; actor: string; door: string; at: string },
): Promise<void> {
  const { at } = by;
  const steps = reminder === 'by-hand' ? wait.steps : numberOfStep(reminder);
  await cancelReminders(trx, request.id, at);
  await appendReminder(trx, request, at);
  await recordReminder(trx, request.id, { steps, at, isNotice: reminder === 'last' });
  await appendEvent(trx, request.id, { event: 'remind', state: request.state, reason: reminder, ...by });
}
