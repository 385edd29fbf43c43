import type { Outcome } from '#main/connectors/connector.ts';
import { openMailOffice } from './mail-office.ts';
import { answering, ordered, workerOf } from './outbox-worker.ts';

/** Whose account the platform has under the address that is asked for. */
export const HOLDER = {
  address: 'kulthida.wo@coj.go.th',
  accountKey: null,
  displayName: 'กุลธิดา วงศ์ใหญ่',
  unitNameTh: 'ศาลแพ่ง',
  isSuspended: false,
  mustChangePassword: false,
  quotaMegabytes: 3072,
  lastSignInAt: null,
};

export const stranger = (account: Partial<typeof HOLDER> | { accountKey: string } = {}): Outcome => ({
  kind: 'exists',
  account: { ...HOLDER, ...account },
  words: 'entryAlreadyExists',
});

/** A case whose address the platform has already for somebody, and perhaps the ones after it; everything else works. */
export async function openWithHolder(...found: Outcome[]) {
  const post = await openMailOffice();
  const code = await ordered(post);
  const platform = answering(...(found.length === 0 ? [stranger()] : found));
  const { worker } = workerOf(post, platform);
  await worker.idle();
  const parked = await post.liveOperation(code);
  return { ...post, code, parked, worker, keys: platform.keys };
}
