import type { MailSettings } from '#shared/contract/settings.ts';

/** The same Message-ID for every attempt at one operation, so that a message sent twice is known as one. */
export function messageIdOf(idempotencyKey: string, { senderAddress }: MailSettings): string {
  return `${idempotencyKey.replaceAll(':', '.')}@${senderAddress.split('@')[1]}`;
}

/** Messages whose way back is looked after, as their IDs begin. */
const OURS = /(?<![\w.])(deliver|remind)\.(EM\d{10})\.(\d{1,6})@/g;

/** The idempotency keys behind our Message-IDs in a text, each once, in the order in which they stand there. */
export function keysInText(text: string): string[] {
  const keys = [...text.matchAll(OURS)].map(([, kind, code, number]) => `${kind}:${code}:${Number(number)}`);
  return [...new Set(keys)];
}
