import { createOperatorSession } from '#main/transports/dispatch/index.ts';
import { readAesZip } from './read-aes-zip.ts';
import type { openTestOffice } from './test-office.ts';
import { waitingPasswords } from './waiting-passwords.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'confirmed' | 'office'> {
  work: () => Promise<void>;
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** A zip is made, its passphrase told, and it is handed over. @returns the passphrase and the password in it. */
export async function actsOnZips(desk: Desk): Promise<string[]> {
  const { operator, office, noted } = desk;
  const ids = await waitingPasswords(desk, { channel: 'zip', localParts: ['zip.one'], persons: 30 });
  const { person } = await operator.people.create({
    username: 'keeper',
    displayName: 'นางสมศรี ใจดี',
    roles: ['confirmer'],
    unitIds: [1],
  });
  const { actor } = await office.identify(createOperatorSession('cli', 'tester'));
  const order = { ids, confirmerId: person.id, reason: null };
  const { bytes, passphrase } = await office.letters.openZip(actor, order);
  await office.letters.recordZip(actor, order);
  const told = { ids, how: 'telephone' as const };
  await noted('deliveries.recordPassphrase', operator.deliveries.recordPassphrase(told));
  await noted('deliveries.handOver', operator.deliveries.handOver({ ids, how: 'posted' }));
  const [file] = readAesZip(Buffer.from(bytes));
  const password = /รหัสผ่าน: (\S+)/.exec(file?.open(passphrase) ?? '')?.[1] ?? '';
  if (password === '') throw new Error('no password in the zip');
  return [passphrase, password];
}
