import { nationalIdOf, personalForm } from './sample-requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'confirmed'> {
  work: () => Promise<void>;
}

/** Accounts made by hand, whose passwords wait to leave the office by this channel. @returns their deliveries. */
export async function waitingPasswords(
  { operator, confirmed, work }: Desk,
  {
    channel,
    localParts,
    persons,
  }: { channel: 'letter' | 'zip'; localParts: readonly string[]; persons: number },
): Promise<number[]> {
  const ids: number[] = [];
  for (const [place, localPart] of localParts.entries()) {
    const code = await confirmed(personalForm({ nationalId: nationalIdOf(persons + place) }));
    await operator.queue.take({ code });
    const order = { code, localPart, connector: 'manual-task', channel } as const;
    const { operationId } = await operator.queue.provision(order);
    await work();
    await operator.operations.completeManual({ id: operationId });
    const list = channel === 'letter' ? 'to-print' : 'to-pack';
    const { rows } = await operator.deliveries.list({ list, code, offset: 0, limit: 1 });
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
