import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { CONFIRMATION_CHECKS, type Role } from '#shared/contract/vocabulary.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { NO_KEY_GUARD, openOffice, type OfficeOptions } from '#main/office/open-office.ts';
import {
  createDoorSession,
  createOfficeRouter,
  createOperatorSession,
} from '#main/transports/dispatch/index.ts';
import { inTransaction } from '#main/registry/database.ts';
import { insertStaff } from '#main/registry/repositories/staff.ts';
import { hashPassword } from '#main/use-cases/session/password-hash.ts';
import { personalForm } from './sample-requests.ts';

export const PASSWORD = 'Correct-Horse-7';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let storedHash: Promise<string> | undefined;

/** What the log was told, for tests that look for what must not be there. */
export interface LoggedLine {
  detail: object;
  message: string;
}

/**
 * A migrated registry in a folder of its own, a clock that stands still until it is told, and clients that come through
 * the dispatcher as any door does. Everything is gone when the test ends.
 */
export async function openTestOffice(
  options: { folder?: string } & Pick<OfficeOptions, 'paperReader' | 'paperWatching' | 'paperWorker'> = {},
) {
  const { folder: given, ...papers } = options;
  const folder = given ?? mkdtempSync(join(tmpdir(), 'court-mail-test-'));
  let now = Date.parse('2026-11-22T02:00:00.000Z');
  const logged: LoggedLine[] = [];
  const log = {
    ...silent,
    error: (detail: object, message: string) => void logged.push({ detail, message }),
  };
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log, clock: () => now, ...papers });
  const router = createOfficeRouter();
  const clientOf = (door = createDoorSession('desktop'), opened = office) =>
    createRouterClient(router, { context: { office: opened, door } });

  /** A client somebody sits at; their login, with `PASSWORD`, is made on the spot. */
  async function signedIn(roles: Role[], unitIds: number[] = [], username = roles.join('-')) {
    storedHash ??= hashPassword(PASSWORD);
    const passwordHash = await storedHash;
    const at = office.context.now();
    const staffId = await inTransaction(office.context.db, (trx) =>
      insertStaff(trx, {
        username,
        displayName: username,
        passwordHash,
        mustChangePassword: false,
        roles,
        unitIds,
        at,
      }),
    );
    // as sign-in leaves it, without its tenth of a second; that it does is for the tests of the session
    const door = Object.assign(createDoorSession('desktop'), { staffId, signedInAt: at, activeAt: at });
    return Object.assign(clientOf(door), { door });
  }

  const applicant = clientOf();
  const operator = clientOf(createOperatorSession('cli', 'tester'));

  async function submitted(overrides: Partial<RequestForm> = {}): Promise<string> {
    const form = { ...personalForm(), ...overrides } as RequestForm;
    return (await applicant.requests.submit({ form, submissionKey: randomUUID() })).code;
  }

  async function confirmed(overrides: Partial<RequestForm> = {}): Promise<string> {
    const code = await submitted(overrides);
    await operator.confirmations.confirm({ code, revision: 1, checks: [...CONFIRMATION_CHECKS] });
    return code;
  }

  const close = async () => {
    await office.close();
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  };
  onTestFinished(close);
  return {
    office,
    folder,
    logged,
    applicant,
    operator,
    clientOf,
    signedIn,
    submitted,
    confirmed,
    advance: (seconds: number) => void (now += seconds * 1000),
  };
}
