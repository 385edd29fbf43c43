import type { ScimSettings } from '#shared/contract/scim.ts';
import type { Order } from '../connector.ts';
import { putAt, valueAt } from './attribute-path.ts';
import { DEPARTMENT, isSameAddress, type MultiValued, type ScimUser, USER_SCHEMA } from './user.ts';

/** What an order wants to stand at one place of a user. */
export interface Field {
  path: string;
  /** Given what stands there; undefined is nothing. */
  wanted: (user?: ScimUser) => unknown;
  isSo: (user: ScimUser) => boolean;
  /** Whether an account without it is not what was asked; services may ignore the others (RFC 7643 section 4.1). */
  isEssential: boolean;
}

/** One change of a PATCH (RFC 7644 section 3.5.2). */
export interface Change {
  op: 'add' | 'replace' | 'remove';
  path: string;
  value?: unknown;
}

/** All that an order wants of an account, but the password, which no service shows. */
export function fieldsOf(settings: ScimSettings, order: Order): Field[] {
  return [
    text('externalId', order.accountKey, true),
    ...(order.kind === 'create' || order.kind === 'rename' ? addressFields(order) : []),
    ...(order.kind === 'create' || order.kind === 'rename' || order.kind === 'change'
      ? [...personFields(order), ...sizeFields(settings, order)]
      : []),
    ...(order.kind === 'suspend' ? [exact('active', false)] : []),
    ...(order.kind === 'restore' ? [exact('active', true)] : []),
    ...('password' in order && settings.mustChangeAttribute !== ''
      ? [exact(settings.mustChangeAttribute, true)]
      : []),
  ];
}

/** A new user with all of it, and its password. */
export function newUser(fields: readonly Field[], password: string): object {
  const user = { schemas: [USER_SCHEMA], active: true, password };
  for (const field of fields) {
    const value = field.wanted();
    if (value !== undefined) putAt(user, field.path, value);
  }
  return user;
}

/** What has to be changed of a user; nothing where all is so already. */
export function changesOf(fields: readonly Field[], user: ScimUser): Change[] {
  return fields
    .filter((field) => !field.isSo(user))
    .map(({ path, wanted }) => {
      const value = wanted(user);
      if (value === undefined) return { op: 'remove', path };
      return { op: valueAt(user, path) === undefined ? 'add' : 'replace', path, value };
    });
}

function addressFields(order: Order): Field[] {
  const { address } = order;
  const former = order.kind === 'rename' ? order.formerAddress : undefined;
  const isFormer = (value: string | null | undefined) =>
    former !== undefined && isSameAddress(value, former) && !isSameAddress(value, address);
  const emails: Field = {
    path: 'emails',
    isEssential: false,
    // whatever other addresses somebody gave the account stay
    wanted: (user) => [
      ...(user?.emails ?? [])
        .filter(({ value }) => !isFormer(value) && !isSameAddress(value, address))
        .map((email) => (email.primary ? { ...email, primary: false } : email)),
      { value: address, type: 'work', primary: true },
    ],
    isSo: ({ emails: shown }) =>
      (shown ?? []).some(({ value }) => isSameAddress(value, address)) &&
      !(shown ?? []).some(({ value }) => isFormer(value)),
  };
  const userName = text('userName', address, true);
  return [{ ...userName, isSo: (user) => isSameAddress(user.userName, address) }, emails];
}

function personFields(order: Order): Field[] {
  return [
    text('displayName', order.displayName),
    text('name.givenName', order.firstNameTh),
    text('name.familyName', order.lastNameTh),
    text('title', order.position),
    text(DEPARTMENT, order.unitNameTh),
    phoneField(order.phone),
  ];
}

/** Mailbox and largest attachment, where the platform has attributes of its own for them. */
function sizeFields({ quotaAttribute, attachmentAttribute }: ScimSettings, order: Order): Field[] {
  const sizes = [
    [quotaAttribute, order.quotaMegabytes],
    [attachmentAttribute, order.attachmentMegabytes],
  ] as const;
  return sizes.filter(([path]) => path !== '').map(([path, megabytes]) => exact(path, megabytes));
}

function phoneField(phone: string): Field {
  const others = (shown: MultiValued | null | undefined) =>
    (shown ?? []).filter(({ type }) => type !== 'work');
  const atWork = (shown: MultiValued | null | undefined) =>
    (shown ?? []).filter(({ type }) => type === 'work').map(({ value }) => digitsOf(value ?? ''));
  return {
    path: 'phoneNumbers',
    isEssential: false,
    wanted(user) {
      const kept = others(user?.phoneNumbers);
      const numbers = phone === '' ? kept : [...kept, { value: phone, type: 'work' }];
      return numbers.length === 0 ? undefined : numbers;
    },
    isSo: ({ phoneNumbers }) => atWork(phoneNumbers).join() === (phone === '' ? '' : digitsOf(phone)),
  };
}

/** Services may write a number their own way (RFC 3966): punctuation says nothing. */
const digitsOf = (phone: string) => phone.replace(/^tel:/i, '').replace(/[\s().-]/g, '');

function text(path: string, wanted: string, isEssential = false): Field {
  return {
    path,
    isEssential,
    wanted: () => (wanted === '' ? undefined : wanted),
    isSo: (user) => tidy(valueAt(user, path)) === tidy(wanted),
  };
}

/** Services tidy up spaces; nothing else may differ. */
const tidy = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

const exact = (path: string, wanted: boolean | number): Field => ({
  path,
  isEssential: true,
  wanted: () => wanted,
  isSo: (user) => valueAt(user, path) === wanted,
});
