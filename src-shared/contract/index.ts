import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { accounts } from './accounts.ts';
import { approvals } from './approvals.ts';
import { audit } from './audit.ts';
import { batches } from './batches.ts';
import { confirmations } from './confirmations.ts';
import { deliveries } from './deliveries.ts';
import { desktop } from './desktop.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { operations } from './operations.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { queue } from './queue.ts';
import { reconcile } from './reconcile.ts';
import { requests } from './requests.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { units } from './units.ts';

/** THE contract of the office: served over every door. */
export const officeContract = {
  session,
  people,
  units,
  requests,
  confirmations,
  queue,
  operations,
  deliveries,
  accounts,
  batches,
  approvals,
  reconcile,
  settings,
  audit,
  documents,
  papers,
  drafts,
};

/** The desktop door: the office and what only a desktop has. */
export const desktopContract = { ...officeContract, desktop };

export type OfficeContract = typeof officeContract;
export type DesktopContract = typeof desktopContract;
export type Inputs = InferContractRouterInputs<DesktopContract>;
export type Outputs = InferContractRouterOutputs<DesktopContract>;
