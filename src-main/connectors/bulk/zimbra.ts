import type { Order } from '../connector.ts';
import type { BatchFrame, BulkPreset, RenderedFile } from './preset.ts';
import { sameLimit, unwritable } from './writable.ts';
import { zmprovLine } from './zmprov-words.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** zimbraNotes, the shortest of them, holds so many; the attributes of inetOrgPerson have no limit of their own. */
const LIMITS = sameLimit(1024);

/** Where our own name of an account stands: "mapping to foreign principal identifier" in Zimbra's attribute list. */
export const KEY_ATTRIBUTE = 'zimbraForeignPrincipal';
/** Tells our key from the principals of others in that attribute. */
export const KEY_PREFIX = 'court-mail-registry:';
/** A domain that can never be (RFC 2606): what is looked up there leaves a mark in the log, and nothing else. */
export const MARK_DOMAIN = 'batch.invalid';
/** What is read back after every act, so that the log says what the platform has, not what was asked of it. */
export const READ_BACK = [KEY_ATTRIBUTE, 'zimbraAccountStatus', 'zimbraPasswordMustChange'] as const;
/** No sign-in; mail still arrives. (`closed` would turn mail away and take the address off every list.) */
export const SUSPENDED = 'locked';

/**
 * A command file for `zmprov -f` (UTF-8, one command a line). Each row is begun by looking up a mark that holds batch and
 * operation, and ended by reading the account back; what the log says between the two is the row's.
 * The size of an attachment is not in it: Zimbra limits messages for all its users at once (zimbraMtaMaxMessageSize,
 * zimbraFileUploadMaxSize), which an account's command cannot set.
 */
export const zimbra: BulkPreset = {
  fault: (order) => unwritable(order, LIMITS),
  render: (orders, frame): RenderedFile[] => [
    { ending: '.zmprov', content: orders.flatMap((order) => rowOf(order, frame)).join('') },
  ],
};

function rowOf(order: Order, { number }: BatchFrame): string[] {
  const mark = `${number.toLowerCase()}.${order.operationId}@${MARK_DOMAIN}`;
  const lines = [
    zmprovLine('getAccount', mark),
    ...actOf(order),
    zmprovLine('getAccount', order.address, ...READ_BACK),
  ];
  return lines.map((line) => `${line}\n`);
}

function actOf(order: Order): string[] {
  const { address } = order;
  switch (order.kind) {
    case 'create': {
      const own = { zimbraPasswordMustChange: 'TRUE', [KEY_ATTRIBUTE]: KEY_PREFIX + order.accountKey };
      return [zmprovLine('createAccount', address, order.password, ...pairs({ ...personOf(order), ...own }))];
    }
    case 'reset':
      return [
        zmprovLine('setPassword', address, order.password),
        zmprovLine('modifyAccount', address, 'zimbraPasswordMustChange', 'TRUE'),
      ];
    case 'change':
      return [zmprovLine('modifyAccount', address, ...pairs(personOf(order)))];
    case 'suspend':
      return [zmprovLine('modifyAccount', address, 'zimbraAccountStatus', SUSPENDED)];
    case 'restore':
      return [zmprovLine('modifyAccount', address, 'zimbraAccountStatus', 'active')];
    case 'delete':
      return [zmprovLine('deleteAccount', address)];
    case 'rename':
      return [
        zmprovLine('renameAccount', order.formerAddress, address),
        zmprovLine('modifyAccount', address, ...pairs(personOf(order))),
      ];
  }
}

/** An empty value would take the attribute away, so it is left out: what the registry does not know stays as it is. */
function personOf(order: Order): Record<string, string> {
  const values = {
    displayName: order.displayName,
    givenName: order.firstNameEn,
    sn: order.lastNameEn,
    company: order.unitNameTh,
    title: order.position,
    telephoneNumber: order.phone,
    zimbraMailQuota: String(order.quotaMegabytes * BYTES_PER_MEGABYTE),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

const pairs = (attributes: Record<string, string>) => Object.entries(attributes).flat();
