import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import type { Office } from '#main/office/open-office.ts';
import { findStaffByUsername } from '#main/registry/repositories/staff.ts';
import { createDoorSession, createOfficeRouter } from '#main/transports/dispatch/index.ts';

/** New passwords that are ordered for the request with this number, each as soon as the one before was delivered. */
export const newPasswordsOf = (requestId: number) => [2, 0, 0, 1, 0, 0, 1, 0, 0, 0][requestId % 10] ?? 0;

interface Case {
  id: number;
  code: string;
  state: string;
  creates: number;
  resets: number;
  parkedId: number | null;
  parkedKind: string | null;
}

/** An officer who knows nothing but the registry: what a life before this one has ordered is not ordered again. */
export async function officerAtWork(office: Office, requests: number) {
  const { db, now } = office.context;
  const staff = await findStaffByUsername(db, 'officer');
  if (!staff) throw new Error('nobody works here');
  const door = Object.assign(createDoorSession('desktop'), { staffId: staff.id, signedInAt: now() });
  // never pauses: in this office's time a moment of the machine's is long
  Object.defineProperty(door, 'activeAt', { get: now, set() {} });
  const client = createRouterClient(createOfficeRouter(), { context: { office, door } });

  async function cases(): Promise<Case[]> {
    const { rows } = await sql<Case>`
      SELECT r.id, r.code, r.state,
        sum(o.kind = 'create') AS creates, sum(o.kind = 'reset' AND o.state <> 'cancelled') AS resets,
        max(CASE o.state WHEN 'parked' THEN o.id END) AS parkedId,
        max(CASE o.state WHEN 'parked' THEN o.kind END) AS parkedKind
      FROM request r LEFT JOIN operation o ON o.request_id = r.id AND o.kind <> 'remind'
      WHERE r.id <= ${requests} GROUP BY r.id`.execute(db);
    return rows;
  }

  const isDone = (one: Case) => one.state === 'delivered' && one.resets >= newPasswordsOf(one.id);

  async function order({ id, code, state, creates, resets, parkedId, parkedKind }: Case): Promise<void> {
    if (state === 'confirmed' || (state === 'provisioning' && !creates)) {
      const { proposal } = await client.queue.take({ code });
      await client.queue.provision({ code, localPart: proposal ?? '', connector: 'ldap' });
    } else if (state === 'delivered' && resets < newPasswordsOf(id)) await client.queue.sendAgain({ code });
    // after too many crashes a person is asked, and finds nothing wrong
    else if (parkedId !== null && (parkedKind === 'create' || id % 2 === 0))
      await client.operations.retry({ id: parkedId });
    else if (parkedId !== null) await client.queue.sendAgain({ code });
  }

  return {
    async orderWhatThereIs() {
      for (const one of await cases()) if (!isDone(one)) await order(one);
    },
    isAllDone: async () => (await cases()).every(isDone),
  };
}
