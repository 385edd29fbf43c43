import type { Order } from '../connector.ts';
import { valueAt } from './attribute-path.ts';
import type { Field } from './fields.ts';
import { isSameAddress, type ScimUser } from './user.ts';

/** What a user shows otherwise than an order, carried out, must have left it. */
export interface ReadBack {
  /** Names of what is not as asked; empty where the order counts as carried out. */
  wrong: string[];
  /** Names of what the service does not keep at all. */
  notKept: string[];
}

export function readBack(fields: readonly Field[], order: Order, user: ScimUser): ReadBack {
  const unlike = fields.filter((field) => !field.isSo(user));
  const isMissing = ({ path, isEssential, wanted }: Field) =>
    !isEssential && wanted(user) !== undefined && isNothing(valueAt(user, path));
  const hasItsAddress = order.kind === 'suspend' || isSameAddress(user.userName, order.address);
  const names = unlike.filter((field) => !isMissing(field)).map(({ path }) => path);
  // nobody gets a first password for an account that somebody has closed there: a person opens it, or not
  if (order.kind === 'create' && user.active === false) names.push('active');
  return {
    wrong: hasItsAddress ? names : [...new Set(['userName', ...names])],
    notKept: unlike.filter(isMissing).map(({ path }) => path),
  };
}

const isNothing = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
