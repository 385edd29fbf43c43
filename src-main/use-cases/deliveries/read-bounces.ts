import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { BOUNCE_LIMITS, type ReadBounce } from '#shared/contract/deliveries.ts';
import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { readReturned, type Returned } from '#main/delivery/bounces/read-returned.ts';
import { messagesIn } from '#main/delivery/bounces/split-mbox.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { recordReturned } from './record-returned.ts';

/** Outlook's own form of a saved message (a compound file), which nothing here unpacks. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a file of bounces. It is looked at before anything is written, and then written as a whole; anybody can forge one, so
 * all it can do is mark deliveries, and `notBounced` takes that back.
 */
export const readBounces: UseCase<
  Inputs['deliveries']['readBounces'],
  Outputs['deliveries']['readBounces']
> = async (context, actor, { bytes: file }) => {
  if (file.size === 0) refuse('BOUNCE_FILE_EMPTY', {});
  if (file.size > BOUNCE_LIMITS.bytes)
    refuse('BOUNCE_FILE_TOO_LARGE', { limitMegabytes: BOUNCE_LIMITS.bytes / 1024 ** 2 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) refuse('BOUNCE_FILE_OUTLOOK', {});
  const { read, isCutOff } = await readAll(bytes);
  const trace = { action: 'deliveries.readBounces', subject: '', detail: { sha256: hashOf(bytes) } };
  const messages = await audited(context, actor, trace, async (trx, at) => {
    const by = { actor: actor.name, door: actor.door, at };
    const shown: ReadBounce[] = [];
    for (const { number, sha256, returned } of read)
      shown.push({ number, ...(await recordReturned(trx, returned, sha256, by)) });
    trace.detail = { ...trace.detail, ...countsOf(shown) };
    return shown;
  });
  return { messages, isCutOff };
};

interface ReadMessage {
  number: number;
  sha256: string;
  returned: Returned | undefined;
}

/** Message by message, with the window's turn between them. */
async function readAll(bytes: Uint8Array): Promise<{ read: ReadMessage[]; isCutOff: boolean }> {
  const read: ReadMessage[] = [];
  let number = 0;
  for (const message of messagesIn(bytes, BOUNCE_LIMITS.messages + 1)) {
    if (number === BOUNCE_LIMITS.messages) return { read, isCutOff: true };
    number += 1;
    const sha256 = hashOf(message);
    const found = await readReturned(message);
    for (const returned of found.length > 0 ? found : [undefined]) read.push({ number, sha256, returned });
    await breath();
  }
  return { read, isCutOff: false };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** For the trail: how many messages came to which verdict, and of which requests the credentials bounced. */
function countsOf(messages: readonly ReadBounce[]): Record<string, unknown> {
  const verdicts = Map.groupBy(messages, ({ verdict }) => verdict);
  const bounced = verdicts.get('bounced') ?? [];
  return {
    messages: messages.length,
    ...Object.fromEntries([...verdicts].map(([verdict, those]) => [verdict, those.length])),
    ...(bounced.length > 0 && { requests: bounced.map(({ requestCode }) => requestCode) }),
  };
}
