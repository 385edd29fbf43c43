import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { NATIONAL_ID } from '#main/registry/repositories/national-id-column.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from './load-request.ts';

/** The full number; the look is in the trail before the number is on the screen. */
export const revealNationalId: UseCase<
  Inputs['requests']['revealNationalId'],
  Outputs['requests']['revealNationalId']
> = async (context, actor, { code, purpose }) => {
  const request = await loadRequest(context.db, actor, code);
  const trace = { action: 'requests.revealNationalId', subject: request.code, detail: { purpose } };
  await audited(context, actor, trace, async () => undefined);
  return { nationalId: context.vault.open(NATIONAL_ID, request.nationalIdCipher) };
};
