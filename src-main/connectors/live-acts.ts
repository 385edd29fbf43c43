import { addressFault } from './address-form.ts';
import type { Order, Outcome, PasswordOrder, RenameOrder } from './connector.ts';
import type { PlatformAccount } from './platform-account.ts';

/** What a platform has for an order: the account itself, and whoever else has its address: as its own, best of all. */
export interface Found<Kept> {
  ours: Kept | undefined;
  other: Kept | undefined;
  /** How many others there are. */
  others: number;
}

/** How a live connector carries each kind of order out; what goes wrong on the way is thrown. */
export interface Acts<Desk> {
  create(desk: Desk, order: PasswordOrder): Promise<Outcome>;
  /** Everything that leaves the account where it is, with the address it has. */
  writeAnew(desk: Desk, order: Exclude<Order, RenameOrder>): Promise<Outcome>;
  remove(desk: Desk, order: Order): Promise<Outcome>;
  rename(desk: Desk, order: RenameOrder): Promise<Outcome>;
}

/**
 * Carries one order out and looks whether it was. Errors of the platform pass through; for an address that is none nobody
 * is asked at all.
 */
export function carryOutBy<Desk>(acts: Acts<Desk>) {
  return async (desk: Desk, order: Order): Promise<Outcome> => {
    const fault = addressFault(order);
    if (fault !== undefined) return { kind: 'refused', code: 'VALUE_UNWRITABLE', words: fault };
    switch (order.kind) {
      case 'create':
        return acts.create(desk, order);
      case 'delete':
        return acts.remove(desk, order);
      case 'rename':
        return acts.rename(desk, order);
      case 'change':
      case 'reset':
      case 'suspend':
      case 'restore':
        return acts.writeAnew(desk, order);
    }
  };
}

/** An account that is not ours has the address, or several have; `id` is the platform's own name of it. */
export function existsAs(id: string, account: PlatformAccount, matches = 1): Outcome {
  return { kind: 'exists', account, words: id, ...(matches > 1 && { matches }) };
}

/** The account carries another's key, or none where one is needed: it is not touched. */
export function foreign(id: string): Outcome {
  return { kind: 'refused', code: 'ACCOUNT_FOREIGN', words: id };
}

/** The platform said yes, and shows something else. */
export function differs(id: string, names: readonly string[]): Outcome {
  return { kind: 'refused', code: 'PLATFORM_DIFFERS', words: `${id}: ${names.join(', ')}` };
}
