import { createOperatorSession } from '#main/transports/dispatch/index.ts';
import type { openTestOffice } from './test-office.ts';
import { waitingPasswords } from './waiting-passwords.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'confirmed' | 'office'> {
  work: () => Promise<void>;
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** What becomes of two sealed letters once they are printed. @returns their passwords. */
export async function actsOnLetters(desk: Desk): Promise<string[]> {
  const { operator, office, noted } = desk;
  const localParts = ['letter.one', 'letter.two'];
  const ids = await waitingPasswords(desk, { channel: 'letter', localParts, persons: 20 });
  const { actor } = await office.identify(createOperatorSession('cli', 'tester'));
  const letters = await office.letters.open(actor, { ids, reason: null });
  await office.letters.recordPrinted(actor, { ids, reason: null });
  const [handed = 0, lost = 0] = ids;
  await noted('deliveries.handOver', operator.deliveries.handOver({ ids: [handed], how: 'in-person' }));
  await noted('deliveries.withdraw', operator.deliveries.withdraw({ id: lost, reason: 'หาย' }));
  return letters.map(({ password }) => password);
}
