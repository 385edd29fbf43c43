import type { ReadBounce } from '#shared/contract/deliveries.ts';
import { goesApart } from '#shared/domain/delivery-standing.ts';
import { bounceReasonOf } from '#shared/domain/bounce-reason.ts';
import { type BounceVerdict, bounceVerdict, statusOf } from '#shared/domain/bounce-verdict.ts';
import { withoutPasswords } from '#shared/domain/password-policy.ts';
import { nextState } from '#shared/domain/request-state.ts';
import type { Returned } from '#main/delivery/bounces/read-returned.ts';
import { speakable } from '#main/outbox/speakable.ts';
import type { Settler } from '#main/outbox/settle.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import {
  findMessage,
  insertReport,
  isReportKnown,
  markBounced,
  type NewReport,
  type SentMessage,
} from '#main/registry/repositories/delivery-reports.ts';
import { markReminderBounced } from '#main/registry/repositories/operation-messages.ts';
import { appendEvent, moveRequest } from '#main/registry/repositories/request-moves.ts';
import { recountNotice } from '#main/registry/repositories/request-waits.ts';

type Shown = Omit<ReadBounce, 'number'>;

const NOTHING: Shown = {
  verdict: 'no-bounce',
  requestCode: null,
  nameTh: null,
  recipient: null,
  action: null,
  status: null,
  reason: null,
  words: null,
};
/** What changes nothing and is not kept: it says nothing of a message of ours. */
const WITHOUT_TRACE: readonly BounceVerdict[] = ['known', 'recipient-differs', 'foreign'];

/** Writes what one report says of a message of ours, and tells what it came to. */
export async function recordReturned(
  trx: RegistryTransaction,
  returned: Returned | undefined,
  sha256: string,
  by: Settler,
): Promise<Shown> {
  if (!returned) return NOTHING;
  const sent = await firstMessage(trx, returned.keys);
  const said = statusOf(returned.statuses, sent?.recipients ?? []);
  if (!said) return NOTHING;
  const { action, status } = said;
  const words = plain(said.diagnostic ?? '');
  const report = { action, status, reason: bounceReasonOf(status, words), words };
  const recipient = plain(
    said.originalRecipient ?? said.finalRecipient ?? sent?.arrivedAt ?? sent?.recipients[0] ?? '',
  );
  const verdict = bounceVerdict(sent && (await reported(trx, sent, sha256)), {
    action,
    addresses: returned.addresses,
  });
  if (!sent || verdict === 'foreign') return { ...NOTHING, ...report, verdict, recipient };
  if (!WITHOUT_TRACE.includes(verdict)) {
    const { at, actor } = by;
    const row = { ...report, operationId: sent.operation.id, sha256, recipient, at, by: actor };
    await insertReport(trx, row);
    await follow(trx, sent, verdict, row, by);
  }
  const { code, titleTh, firstNameTh, lastNameTh } = sent.request;
  const nameTh = `${titleTh}${firstNameTh} ${lastNameTh}`;
  return { ...report, verdict, requestCode: code, nameTh, recipient };
}

/** One line of somebody else's words, without what may be a password. */
const plain = (text: string) => speakable(withoutPasswords(text), undefined);

async function firstMessage(
  trx: RegistryTransaction,
  keys: readonly string[],
): Promise<SentMessage | undefined> {
  for (const key of keys.slice(0, 10)) {
    const message = await findMessage(trx, key);
    if (message) return message;
  }
  return undefined;
}

async function reported(
  trx: RegistryTransaction,
  { operation, delivery, recipients, arrivedAt }: SentMessage,
  sha256: string,
) {
  return {
    isReminder: operation.kind === 'remind',
    isSent: operation.state === 'done',
    isReplaced: delivery?.endedAt !== null,
    recipients,
    arrivedAt,
    isKnown: await isReportKnown(trx, operation.id, sha256),
  };
}

/**
 * What a bounce brings about: the request of credentials that did not arrive waits for an officer, unless its password goes
 * by letter, or its person has changed it already and so must have had it, or the request is on its way to a new one. The
 * bounced password is never used again: what follows is always a new one. A reminder that came back has told nobody of the
 * day on which the request expires.
 */
async function follow(
  trx: RegistryTransaction,
  { operation, delivery, request }: SentMessage,
  verdict: BounceVerdict,
  { reason, words, status }: NewReport,
  { actor, door, at }: Settler,
): Promise<void> {
  const note = (status && !words.includes(status) ? `${status} ${words}` : words).trim() || null;
  const line = { actor, door, at, reason, note };
  if (verdict === 'reminder') {
    await markReminderBounced(trx, operation.id);
    await recountNotice(trx, request.id);
    return appendEvent(trx, request.id, { event: 'remind-bounced', state: request.state, ...line });
  }
  if ((verdict !== 'bounced' && verdict !== 'replaced') || !delivery) return;
  await markBounced(trx, delivery.id, { at, reason, words: note ?? '' });
  const stops = verdict === 'bounced' && !goesApart(delivery.channel) && delivery.changedAt === null;
  if (stops && nextState(request.state, 'bounce'))
    await moveRequest(trx, request, { event: 'bounce', ...line });
  else await appendEvent(trx, request.id, { event: 'bounce', state: request.state, ...line });
}
