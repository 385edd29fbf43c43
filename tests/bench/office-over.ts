import { createRouterClient } from '@orpc/server';
import { inTransaction } from '#main/registry/database.ts';
import { findStaffByUsername, insertStaff } from '#main/registry/repositories/staff.ts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { createDoorSession, createOfficeRouter } from '#main/transports/dispatch/index.ts';
import { hashPassword } from '#main/use-cases/session/password-hash.ts';

export const BENCH_LOGIN = { username: 'bench', password: 'Bench-Password-7' };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The office over a folder, with an administrator signed in at its door. */
export async function officeOver(folder: string) {
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: silent });
  const { db, now } = office.context;
  if (!(await findStaffByUsername(db, BENCH_LOGIN.username))) {
    const passwordHash = await hashPassword(BENCH_LOGIN.password);
    const profile = {
      displayName: 'bench',
      roles: ['administrator'] as const,
      unitIds: [],
      mustChangePassword: false,
    };
    const { username } = BENCH_LOGIN;
    await inTransaction(db, (trx) => insertStaff(trx, { username, passwordHash, at: now(), ...profile }));
  }
  const client = createRouterClient(createOfficeRouter(), {
    context: { office, door: createDoorSession('desktop') },
  });
  await client.session.signIn(BENCH_LOGIN);
  return { client, office, close: () => office.close() };
}
