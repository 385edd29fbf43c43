import { refuse } from '#shared/contract/errors.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import type { Unit } from '#shared/contract/units.ts';
import { eligibility } from '#shared/domain/eligibility.ts';
import type { Registry } from '#main/registry/database.ts';
import { NATIONAL_ID, personKeyOf } from '#main/registry/repositories/national-id-column.ts';
import type { SealedForm } from '#main/registry/repositories/request-forms.ts';
import { findUnit } from '#main/registry/repositories/units.ts';
import type { Vault } from '#main/registry/vault.ts';

/** A form ready to be stored: the national ID encrypted, and the key by which the same person is found again. */
export function sealForm(vault: Vault, form: RequestForm): SealedForm {
  const { nationalId } = form.person;
  return {
    form,
    nationalIdCipher: vault.seal(NATIONAL_ID, nationalId),
    personKey: personKeyOf(vault, nationalId),
  };
}

/**
 * The unit of a form whose applicant may have a mailbox (2555 annex 2 no. 2).
 * @throws Refusal `UNIT_NOT_FOUND`, `UNIT_FORMER`, `NOT_ELIGIBLE`.
 */
export async function checkEligible(db: Registry, form: RequestForm): Promise<Unit> {
  const unit = (await findUnit(db, form.unitId)) ?? refuse('UNIT_NOT_FOUND', {});
  const { category } = form.person;
  const decision = eligibility({ kind: form.kind, category, unitFormer: unit.former });
  if (decision.ok) return unit;
  if (decision.reason === 'former-unit') return refuse('UNIT_FORMER', { nameTh: unit.nameTh });
  return refuse('NOT_ELIGIBLE', { category });
}
