import { goesApart } from '#shared/domain/delivery-standing.ts';
import { addressMessage } from '#main/delivery/address-message.ts';
import { credentialsMessage } from '#main/delivery/credentials-message.ts';
import type { OutgoingMail } from '#main/delivery/outgoing-mail.ts';
import { type Delivery, findDeliveryOf } from '#main/registry/repositories/deliveries.ts';
import type { Hands } from './hands.ts';
import { type LoadedOrder, openSecret } from './order.ts';

type Message = Omit<Parameters<OutgoingMail['send']>[2], 'messageId'>;

/** The message of a delivery, by its channel; always to the contact address only (2562 manual: "ทางอีเมลล์ที่ระบุ"). */
export async function messageOf(
  hands: Hands,
  { channel }: Delivery,
  { request, account }: LoadedOrder,
  secret: string | undefined,
): Promise<Message> {
  const { webmailUrl } = await hands.platformSettings(hands.db);
  const to = request.contactEmail;
  const facts = { request, address: account.address, webmailUrl };
  switch (channel) {
    case 'mail':
      return { to, ...credentialsMessage({ ...facts, password: secret ?? '' }) };
    case 'letter':
    case 'zip':
      return { to, ...addressMessage(facts, channel) };
  }
}

/** The delivery that an operation carries, and its password where the message holds it. @throws SecretUnreadable */
export async function loadCredentials(
  { db, vault }: Hands,
  { operation }: LoadedOrder,
): Promise<{ delivery: Delivery; secret: string | undefined }> {
  const delivery = await findDeliveryOf(db, operation.id);
  if (!delivery) throw new Error(`operation ${operation.id} delivers nothing`);
  // the password of a letter or a zip waits with that, and never for the mail server
  return { delivery, secret: goesApart(delivery.channel) ? undefined : openSecret(vault, operation) };
}
