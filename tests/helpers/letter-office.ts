import type { DeliveryChannel } from '#shared/contract/vocabulary.ts';
import { openMailOffice } from './mail-office.ts';

/** An office with a mail server, whose officer chooses sealed letters; printing is done by hand. */
export async function openLetterOffice() {
  const post = await openMailOffice();
  const { officer, office, confirmed, completed } = post;

  async function actor() {
    return (await office.identify(officer.door)).actor;
  }

  /** An account that is there, and the delivery of its first password. */
  async function delivered(channel: DeliveryChannel, code?: string) {
    const taken = await officer.queue.take({ code: code ?? (await confirmed()) });
    const localPart = taken.proposal ?? '';
    const asked = { code: taken.request.code, localPart, connector: 'manual-task', channel } as const;
    const order = await officer.queue.provision(asked);
    await office.idle();
    await completed(order.operationId);
    return deliveryOf(order.code);
  }

  /** The newest one. */
  async function deliveryOf(requestCode: string) {
    const asked = { list: 'all', code: requestCode, offset: 0, limit: 1 } as const;
    const [delivery] = (await officer.deliveries.list(asked)).rows;
    if (!delivery) throw new Error(`nothing is delivered for ${requestCode}`);
    return delivery;
  }

  /** As the desktop does it: opened, taken by the printer, recorded. */
  async function print(ids: number[], reason: string | null = null) {
    const by = await actor();
    const letters = await office.letters.open(by, { ids, reason });
    await office.letters.recordPrinted(by, { ids, reason });
    return letters;
  }

  const show = (id: number) => officer.deliveries.show({ id });
  return { ...post, actor, delivered, deliveryOf, print, show };
}
