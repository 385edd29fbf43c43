import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from '../requests/load-request.ts';
import { platformSettings } from '../settings/defaults.ts';
import { admissibleAddress } from './address.ts';

/** Whether this request may have the address that is being typed; provisioning asks again. */
export const checkRequestAddress: UseCase<
  Inputs['queue']['checkAddress'],
  Outputs['queue']['checkAddress']
> = async ({ db }, actor, { code, localPart }) => {
  const request = await loadRequest(db, actor, code);
  const { domain } = await platformSettings(db);
  return { address: await admissibleAddress(db, request, domain, localPart) };
};
