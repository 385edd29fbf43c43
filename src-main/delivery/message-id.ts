import type { MailSettings } from '#shared/contract/settings.ts';

/** The same Message-ID for every attempt at one operation, so that a message sent twice is known as one. */
export function messageIdOf(idempotencyKey: string, { senderAddress }: MailSettings): string {
  return `${idempotencyKey.replaceAll(':', '.')}@${senderAddress.split('@')[1]}`;
}
