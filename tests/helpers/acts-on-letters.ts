import { createOperatorSession } from '#main/transports/dispatch/index.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'confirmed' | 'office'> {
  work: () => Promise<void>;
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** What becomes of two sealed letters once they are printed. @returns their passwords. */
export async function actsOnLetters({ operator, confirmed, office, noted, work }: Desk): Promise<string[]> {
  const ids: number[] = [];
  for (const [place, localPart] of ['letter.one', 'letter.two'].entries()) {
    const code = await confirmed(personalForm({ nationalId: nationalIdOf(20 + place) }));
    await operator.queue.take({ code });
    const order = { code, localPart, connector: 'manual-task', channel: 'letter' } as const;
    const { operationId } = await operator.queue.provision(order);
    await work();
    await operator.operations.completeManual({ id: operationId });
    const { rows } = await operator.deliveries.list({ list: 'to-print', code, offset: 0, limit: 1 });
    ids.push(...rows.map(({ id }) => id));
  }
  const { actor } = await office.identify(createOperatorSession('cli', 'tester'));
  const letters = await office.letters.open(actor, { ids, reason: null });
  await office.letters.recordPrinted(actor, { ids, reason: null });
  const [handed = 0, lost = 0] = ids;
  await noted('deliveries.handOver', operator.deliveries.handOver({ ids: [handed], how: 'in-person' }));
  await noted('deliveries.withdraw', operator.deliveries.withdraw({ id: lost, reason: 'หาย' }));
  return letters.map(({ password }) => password);
}
