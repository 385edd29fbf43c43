import { listAllAccounts } from '../use-cases/accounts/list.ts';
import {
  changeAccount,
  deleteAccount,
  renameAccount,
  restoreAccount,
  suspendAccount,
} from '../use-cases/accounts/order-acts.ts';
import { releaseHeldAddress } from '../use-cases/accounts/release.ts';
import { showAccount } from '../use-cases/accounts/show.ts';

/** What the contract says of accounts, each with its use case. */
export const accountHandlers = {
  list: listAllAccounts,
  show: showAccount,
  suspend: suspendAccount,
  restore: restoreAccount,
  change: changeAccount,
  delete: deleteAccount,
  rename: renameAccount,
  release: releaseHeldAddress,
};
