import { awaitsApplicant, expiryDay } from '#shared/domain/request-wait.ts';
import { loadMailSettings } from '#main/delivery/mail-settings.ts';
import { messageIdOf } from '#main/delivery/message-id.ts';
import { reminderMessage } from '#main/delivery/reminder-message.ts';
import { findWait, hasPaperSince } from '#main/registry/repositories/request-waits.ts';
import type { LoadedOperation } from './order.ts';
import type { Hands, Result } from './hands.ts';

/**
 * Sends a reminder to the contact address, if its applicant still has something to do: the paper may have been handed in,
 * or scanned, while a mail server was away.
 */
export async function remind(hands: Hands, { operation, request }: LoadedOperation): Promise<Result> {
  const isOver = !awaitsApplicant(request.state) || request.stateSince > operation.createdAt;
  const { db, vault } = hands;
  if (isOver || (await hasPaperSince(db, request.id, operation.createdAt))) return { kind: 'obsolete' };
  const mail = await loadMailSettings(db, vault);
  if (!mail) return { kind: 'refused', code: 'MAIL_NOT_CONFIGURED', words: '' };
  const now = hands.now();
  const wait = await findWait(db, request.id);
  // as it will stand once this message has left
  const told = { ...wait, noticedAt: wait.noticedAt ?? now };
  const expires = expiryDay(told, await hands.periodSettings(db), { now, canRemind: true });
  const words = await hands.mail.send(mail.settings, mail.password, {
    ...reminderMessage({ request, expires, now }),
    to: request.contactEmail,
    messageId: messageIdOf(operation.idempotencyKey, mail.settings),
  });
  return { kind: 'done', words };
}
