import type { Outputs } from '#shared/contract/index.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import type { IntakeWarning } from '#shared/contract/requests.ts';
import { namesSeemToMatch } from '#shared/domain/person-name.ts';
import { hasLiveAccount } from '#main/registry/repositories/accounts.ts';
import { personKeyOf } from '#main/registry/repositories/national-id-column.ts';
import { findOpenRequest } from '#main/registry/repositories/requests.ts';
import type { UseCase } from '../context.ts';

/** What the applicant should look at again before submitting; nothing here forbids. */
export const checkForm: UseCase<{ form: RequestForm }, Outputs['requests']['check']> = async (
  context,
  _actor,
  { form },
) => {
  const { person, kind } = form;
  const personKey = personKeyOf(context.vault, person.nationalId);
  const warnings: IntakeWarning[] = [];
  const open = await findOpenRequest(context.db, personKey, kind);
  if (open) warnings.push({ code: 'open-request', submittedAt: open.submittedAt, state: open.state });
  if (kind === 'personal' && (await hasLiveAccount(context.db, personKey)))
    warnings.push({ code: 'has-account' });
  const thai = `${person.firstNameTh} ${person.lastNameTh}`;
  const english = `${person.firstNameEn} ${person.lastNameEn}`;
  if (namesSeemToMatch(thai, english) === 'doubtful') warnings.push({ code: 'names-doubtful' });
  return { warnings };
};
