import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { findUnit, findUnitByMailCode, updateUnit } from '#main/registry/repositories/units.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

export const updateUnitDetails: UseCase<Inputs['units']['update'], Outputs['units']['update']> = async (
  context,
  actor,
  { id, nameEn, mailCode },
) => {
  const trace = { action: 'units.update', subject: '', detail: { nameEn, mailCode } };
  await audited(context, actor, trace, async (trx) => {
    const unit = (await findUnit(trx, id)) ?? refuse('UNIT_NOT_FOUND', {});
    const holder = mailCode === null ? undefined : await findUnitByMailCode(trx, mailCode);
    if (holder && holder.id !== id) refuse('MAIL_CODE_TAKEN', { nameTh: holder.nameTh });
    trace.subject = unit.nameTh;
    await updateUnit(trx, unit, { nameEn, mailCode });
  });
  return (await findUnit(context.db, id)) ?? refuse('UNIT_NOT_FOUND', {});
};
