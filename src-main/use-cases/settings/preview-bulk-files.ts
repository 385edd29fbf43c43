import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { Order } from '#main/outbox/order.ts';
import type { UseCase } from '../context.ts';

const NUMBER = 'BF69-0001';

/** Somebody who does not exist, with a key and a password that are none. */
const SAMPLE = {
  operationId: 1,
  idempotencyKey: 'create:EM6900000142:1',
  accountKey: 'sample-account-key',
  kind: 'create',
  mailboxKind: 'personal',
  password: '••••••••••••••',
  firstNameTh: 'สมชาย',
  lastNameTh: 'ใจดี',
  firstNameEn: 'Somchai',
  lastNameEn: 'Jaidee',
  displayName: 'สมชาย ใจดี',
  unitNameTh: 'ศาลจังหวัดกาญจนบุรี',
  position: 'เจ้าพนักงานศาลยุติธรรม',
  phone: '0225122207',
  quotaMegabytes: 3072,
  attachmentMegabytes: 25,
} as const satisfies Omit<Order & { kind: 'create' }, 'address'>;

/** What a batch looks like with settings that are not saved yet. */
export const previewBulkFiles: UseCase<
  Inputs['settings']['previewBulkFiles'],
  Outputs['settings']['previewBulkFiles']
> = ({ bulkFile }, _actor, { domain, bulkPreset, bulkColumns: columns }) => {
  const order: Order = { ...SAMPLE, address: `somchai.ja@${domain}` };
  const files = bulkFile.presets[bulkPreset].render([order], { number: NUMBER, columns });
  return Promise.resolve({
    files: files.map(({ ending, content }) => ({ name: `${NUMBER}${ending}`, content })),
  });
};
