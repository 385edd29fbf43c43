import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listTables } from '#main/registry/repositories/approval-tables.ts';
import { countHeld } from '#main/registry/repositories/operation-approvals.ts';
import type { UseCase } from '../context.ts';
import { approvalSettings } from '../settings/defaults.ts';
import { shownTable } from './show.ts';

const MOST_SHOWN = 100;

export const listApprovalTables: UseCase<Inputs['approvals']['list'], Outputs['approvals']['list']> = async ({
  db,
}) => {
  const tables = await listTables(db, MOST_SHOWN);
  return {
    tables: tables.map(shownTable),
    held: await countHeld(db),
    scope: (await approvalSettings(db)).scope,
  };
};
