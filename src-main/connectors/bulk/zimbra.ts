import type { Order } from '../connector.ts';
import type { BatchFrame, BulkPreset, RenderedFile } from './preset.ts';
import { sameLimit, unwritable } from './writable.ts';
import { ZMPROV_SCRIPT } from './zmprov-script.ts';
import { zmprovLine, zmprovWord } from './zmprov-words.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** zimbraNotes, the shortest of them, holds so many; the attributes of inetOrgPerson have no limit of their own. */
const LIMITS = sameLimit(1024);

/** Where our own name of an account stands: "mapping to foreign principal identifier" in Zimbra's attribute list. */
export const KEY_ATTRIBUTE = 'zimbraForeignPrincipal';
/** Tells our key from the principals of others in that attribute. */
export const KEY_PREFIX = 'court-mail-registry:';
/**
 * Stands beside our key, and names the order that made the account: its password was set by this one. It is written in the
 * very act that makes the account, and never later.
 */
export const ORDER_PREFIX = 'court-mail-registry-order:';
/** A domain that can never be (RFC 2606): what is looked up there leaves a mark in the log, and nothing else. */
export const MARK_DOMAIN = 'batch.invalid';
/** What is read back after every act, so that the log says what the platform has, not what was asked of it. */
export const READ_BACK = [KEY_ATTRIBUTE, 'zimbraAccountStatus', 'zimbraPasswordMustChange'] as const;
/** No sign-in; mail still arrives. (`closed` would turn mail away and take the address off every list.) */
export const SUSPENDED = 'locked';

/**
 * Commands for zmprov (UTF-8, one a line), and the script that gives them to it: what acts on an account that is there stands
 * behind a condition, that it carries our key. Each row is begun by looking up a mark that holds batch and operation, and
 * ended by reading the account back; what the log says between the two is the row's.
 * The size of an attachment is not in it: Zimbra limits messages for all its users at once (zimbraMtaMaxMessageSize,
 * zimbraFileUploadMaxSize), which an account's command cannot set.
 */
export const zimbra: BulkPreset = {
  fault: (order) => unwritable(order, LIMITS),
  render: (orders, frame): RenderedFile[] => [
    { ending: '.zmprov', content: orders.flatMap((order) => rowOf(order, frame)).join('') },
    { ending: '.sh', content: ZMPROV_SCRIPT },
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
  const key = KEY_PREFIX + order.accountKey;
  const mark = ORDER_PREFIX + order.idempotencyKey;
  const ours = (command: string, ...words: string[]) => ifOurs({ address, key }, command, ...words);
  switch (order.kind) {
    case 'create': {
      const own = [...mustChange, KEY_ATTRIBUTE, key, KEY_ATTRIBUTE, mark];
      const older = { address, key, unless: mark };
      return [
        zmprovLine('createAccount', address, order.password, ...pairs(personOf(order)), ...own),
        // an account that an earlier order made gets the password that will be told
        ifOurs(older, 'setPassword', address, order.password),
        ifOurs(older, 'modifyAccount', address, ...pairs(personOf(order)), ...mustChange),
      ];
    }
    case 'reset':
      return [ours('setPassword', address, order.password), ours('modifyAccount', address, ...mustChange)];
    case 'change':
      return [ours('modifyAccount', address, ...pairs(personOf(order)))];
    case 'suspend':
      return [ours('modifyAccount', address, 'zimbraAccountStatus', SUSPENDED)];
    case 'restore':
      return [ours('modifyAccount', address, 'zimbraAccountStatus', 'active')];
    case 'delete':
      return [ours('deleteAccount', address)];
    case 'rename': {
      // the names first: the new address may turn out to be somebody else's
      const former = { address: order.formerAddress, key };
      return [
        ifOurs(former, 'modifyAccount', order.formerAddress, ...pairs(personOf(order))),
        ifOurs(former, 'renameAccount', order.formerAddress, address),
      ];
    }
  }
}

const mustChange = ['zimbraPasswordMustChange', 'TRUE'];

/** A command for an account that carries our key, and not the mark `unless`; the script decides, none of these words has a space. */
function ifOurs(
  { address, key, unless = '' }: { address: string; key: string; unless?: string },
  command: string,
  ...words: readonly string[]
): string {
  return ['ifOurs', ...[address, key, unless].map(zmprovWord), zmprovLine(command, ...words)].join(' ');
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
