import { expect, test } from 'vitest';
import { accountKeyOf } from '#main/outbox/order.ts';
import { findAccountByAddress } from '#main/registry/repositories/accounts.ts';
import { watchPasswordChanges } from '#main/use-cases/deliveries/watch-changes.ts';
import type { AskablePlatform } from '#main/use-cases/reconcile/ports.ts';
import { openBounceOffice } from '#tests/helpers/bounces/bounce-office.ts';

/** An office with credentials delivered on a platform that can be asked, and answers as it is told to. */
async function open() {
  const desk = await openBounceOffice();
  const { db, vault, now, reconcile } = desk.office.context;
  const { code } = await desk.delivered();
  // made by hand in this test; asked about as if a directory had made it
  await db.updateTable('operation').set({ connector: 'ldap' }).where('kind', '=', 'create').execute();
  const [delivery] = await desk.deliveriesOf(code);
  const account = await findAccountByAddress(db, delivery?.address ?? '');
  if (!account) throw new Error('no account');
  const asked: string[] = [];
  const answer = { mustChangePassword: true as boolean | null, isAway: false };
  const platform: AskablePlatform = {
    list: () => {
      throw new Error('nobody asked for the list');
    },
    lookUp: (address) => {
      asked.push(address);
      if (answer.isAway) return Promise.reject(new Error('connection refused'));
      const unsaid = { displayName: null, unitNameTh: null, isSuspended: null, quotaMegabytes: null };
      const { mustChangePassword } = answer;
      const accountKey = accountKeyOf(vault, account);
      return Promise.resolve({ ...unsaid, address, accountKey, mustChangePassword, lastSignInAt: null });
    },
  };
  const ask = (id: string) => Promise.resolve(id === 'ldap' ? platform : null);
  const context = { db, vault, now, reconcile: { ...reconcile, platform: ask } };
  const round = () => watchPasswordChanges(context, () => Promise.resolve(true));
  const standing = async () => (await desk.deliveriesOf(code))[0];
  return { ...desk, code, asked, answer, round, standing };
}

test('a password that its person has changed is known, and nobody is asked about it any more', async () => {
  const { round, answer, asked, advance, standing, timelineOf, code, operator } = await open();
  expect(await round()).toEqual({ changed: 0 });
  // not before its time
  expect(await round()).toEqual({ changed: 0 });
  expect(asked).toHaveLength(1);
  answer.mustChangePassword = false;
  advance(6 * 3600);
  expect(await round()).toEqual({ changed: 1 });
  expect(await standing()).toMatchObject({ standing: 'changed', changedAt: expect.any(String) as string });
  expect((await timelineOf(code)).at(-1)).toMatchObject({ event: 'password-changed', state: 'delivered' });
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({ action: 'deliveries.changed', actor: 'office' });
  advance(30 * 86_400);
  await round();
  expect(asked).toHaveLength(2);
});

test('it is asked less and less often', async () => {
  const { round, asked, advance } = await open();
  for (let hour = 0; hour < 30 * 24; hour += 1) {
    await round();
    advance(3600);
  }
  // at once, after 6 hours, 18, 42, 90, 186, 378 and 714
  expect(asked).toHaveLength(8);
});

test('nobody is asked while the platform is paused, away or does not tell', async () => {
  const { round, asked, answer, operator, advance, standing } = await open();
  await operator.operations.pause({ lane: 'ldap', reason: 'ปิดปรับปรุง' });
  await round();
  expect(asked).toEqual([]);
  await operator.operations.resume({ lane: 'ldap' });
  answer.isAway = true;
  await round();
  // it stays due: being away says nothing of the password
  answer.isAway = false;
  answer.mustChangePassword = null;
  await round();
  expect(asked).toHaveLength(2);
  advance(6 * 3600);
  await round();
  expect(asked).toHaveLength(3);
  expect((await standing())?.standing).toBe('sent');
});

test('a password that was replaced or came back is not asked about', async () => {
  const { round, asked, officer, office, code } = await open();
  await officer.queue.sendAgain({ code });
  await office.idle();
  const { db } = office.context;
  await db.updateTable('credentials_delivery').set({ bounced_at: office.context.now() }).execute();
  await round();
  expect(asked).toEqual([]);
});
