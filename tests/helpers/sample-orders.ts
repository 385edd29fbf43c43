import { createHash } from 'node:crypto';
import type { Order, PasswordOrder, PlainOrder, RenameOrder } from '#main/connectors/connector.ts';

let count = 0;

/** An account that no test has asked for yet: what all its orders have in common. */
export function sampleAccount(overrides: Partial<Order> = {}) {
  count += 1;
  const localPart = `somchai.j${count}`;
  return {
    operationId: count,
    idempotencyKey: `create:EM69000${count}:1`,
    accountKey: createHash('sha256').update(`account ${count}`).digest('hex'),
    mailboxKind: 'personal' as Order['mailboxKind'],
    address: `${localPart}@coj.go.th`,
    firstNameTh: 'สมชาย',
    lastNameTh: 'ใจดี',
    firstNameEn: 'Somchai',
    lastNameEn: 'Jaidee',
    displayName: 'สมชาย ใจดี',
    unitNameTh: 'ศาลจังหวัดเชียงใหม่',
    position: 'นิติกรชำนาญการ',
    phone: '053112305',
    quotaMegabytes: 3072,
    attachmentMegabytes: 25,
    ...(overrides as object),
  };
}

type Account = ReturnType<typeof sampleAccount>;

export const createOrder = (account: Account, password = 'First-Password-1'): PasswordOrder => ({
  ...account,
  kind: 'create',
  password,
});

export const resetOrder = (account: Account, password = 'Second-Password-2'): PasswordOrder => ({
  ...account,
  kind: 'reset',
  password,
});

export const plainOrder = (account: Account, kind: PlainOrder['kind']): PlainOrder => ({ ...account, kind });

export const renameOrder = (account: Account, address: string): RenameOrder => ({
  ...account,
  kind: 'rename',
  address,
  formerAddress: account.address,
});
