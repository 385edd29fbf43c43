import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { CONFIRMATION_CHECKS, type ReturnReason, type Role } from '#shared/contract/vocabulary.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { later } from '#shared/domain/instant.ts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { inTransaction } from '#main/registry/database.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { insertStaff } from '#main/registry/repositories/staff.ts';
import {
  createDoorSession,
  createOfficeRouter,
  createOperatorSession,
} from '#main/transports/dispatch/index.ts';
import { hashPassword } from '#main/use-cases/session/password-hash.ts';
import type { Login } from './staff-pages.ts';

const PASSWORD = 'Correct-Horse-7';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let storedHash: Promise<string> | undefined;

/** What a test may put into a registry before the app opens it; all of it goes through the dispatcher. */
export type Preparation = Awaited<ReturnType<typeof openPreparation>>;

/**
 * Fills the registry in a folder and closes it again, so that the app finds it as another day's work left it. An
 * administrator is always there: without one the app would begin with the first run.
 */
export async function prepareRegistry<Result>(
  folder: string,
  prepare: (preparation: Preparation) => Promise<Result>,
): Promise<Result> {
  const preparation = await openPreparation(folder);
  try {
    await preparation.login('administrator');
    return await prepare(preparation);
  } finally {
    await preparation.close();
  }
}

async function openPreparation(folder: string) {
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: silent });
  const router = createOfficeRouter();
  const applicant = createRouterClient(router, { context: { office, door: createDoorSession('desktop') } });
  const operator = createRouterClient(router, {
    context: { office, door: createOperatorSession('cli', 'tester') },
  });

  return {
    operator,
    /** What is due is carried out. */
    work: () => office.idle(),
    close: () => office.close(),
    unitId: async (nameTh: string) => {
      const found = await operator.units.search({ text: nameTh, includeFormer: false, limit: 500 });
      const unit = found.find((one) => one.nameTh === nameTh);
      if (!unit) throw new Error(`no unit ${nameTh}`);
      return unit.id;
    },
    /** Somebody who can sign in; the username is the role's unless given. */
    async login(
      role: Role,
      { unitIds = [], username = role }: { unitIds?: number[]; username?: string } = {},
    ) {
      storedHash ??= hashPassword(PASSWORD);
      const login: Login = { username, displayName: `${username} ทดสอบ`, password: PASSWORD };
      const passwordHash = await storedHash;
      const at = office.context.now();
      const person = { ...login, passwordHash, mustChangePassword: false, roles: [role], unitIds, at };
      await inTransaction(office.context.db, (trx) => insertStaff(trx, person));
      return login;
    },
    submit: async (form: RequestForm) =>
      (await applicant.requests.submit({ form, submissionKey: randomUUID() })).code,
    confirm: async (code: string) => {
      await operator.confirmations.confirm({ code, revision: 1, checks: [...CONFIRMATION_CHECKS] });
    },
    /** Its account made by hand, its password waiting for a sealed letter. @returns the delivery's id. */
    letter: async (code: string, localPart: string) => {
      await operator.queue.take({ code });
      const order = { code, localPart, connector: 'manual-task', channel: 'letter' } as const;
      const { operationId } = await operator.queue.provision(order);
      office.startWorker();
      await office.idle();
      await operator.operations.completeManual({ id: operationId });
      await office.idle();
      const { rows } = await operator.deliveries.list({ list: 'to-print', code, offset: 0, limit: 1 });
      if (!rows[0]) throw new Error(`no letter of ${code}`);
      return rows[0].id;
    },
    /** An account that is there, made by hand like everything asked for from now on; its credentials went nowhere. */
    account: async (form: RequestForm, localPart: string) => {
      const connector = 'manual-task' as const;
      const { platform } = await operator.settings.show({});
      await operator.settings.savePlatform({ ...platform, connector });
      const { code } = await applicant.requests.submit({ form, submissionKey: randomUUID() });
      await operator.confirmations.confirm({ code, revision: 1, checks: [...CONFIRMATION_CHECKS] });
      await operator.queue.take({ code });
      const { operationId, address } = await operator.queue.provision({ code, localPart, connector });
      await office.idle();
      await operator.operations.completeManual({ id: operationId });
      await office.idle();
      const { operations } = await operator.accounts.show({ account: address });
      const message = operations.find(({ kind }) => kind === 'deliver');
      if (message) await operator.operations.cancel({ id: message.id, reason: 'x' });
      return address;
    },
    sendBack: async (code: string, reason: ReturnReason) => {
      await operator.confirmations.return({ code, revision: 1, reason, note: '' });
    },
    /** As if it had stood as it stands for so many days. */
    age: async (code: string, days: number) => {
      const since = later(office.context.now(), -days * 86_400);
      const { db } = office.context;
      await db.updateTable('request').set({ state_since: since }).where('code', '=', code).execute();
    },
    /** By the office's own clock, whatever its age. */
    expire: async (code: string) => {
      const { db, now } = office.context;
      const request = await findRequest(db, code);
      if (!request) throw new Error(`no request ${code}`);
      const end = { event: 'expire' as const, actor: 'office', door: 'office', at: now() };
      await inTransaction(db, (trx) => moveRequest(trx, request, end));
    },
    withdraw: async (code: string, { person }: RequestForm) => {
      await applicant.requests.withdraw({ code, lastFour: person.nationalId.slice(-4) });
    },
  };
}
