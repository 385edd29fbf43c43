import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { awaitsApplicant, mayRemindAgain } from '#shared/domain/request-wait.ts';
import { findWait } from '#main/registry/repositories/request-waits.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { isMailConfigured } from '../settings/is-mail-configured.ts';
import { loadRequest } from './load-request.ts';
import { orderReminder } from './order-reminder.ts';
import { tendedUnits } from './visible-units.ts';

/** Reminds one applicant by hand, between the steps of the clock and not more often than is decent. */
export const remindApplicant: UseCase<Inputs['requests']['remind'], Outputs['requests']['remind']> = async (
  context,
  actor,
  { code },
) => {
  const trace = { action: 'requests.remind', subject: '' };
  const reminded = await audited(context, actor, trace, async (trx, at) => {
    const request = await loadRequest(trx, actor, code);
    const units = tendedUnits(actor);
    if (units !== null && !units.includes(request.unitId)) refuse('REQUEST_NOT_FOUND', {});
    trace.subject = request.code;
    if (!awaitsApplicant(request.state)) refuse('STATE_FORBIDS', { state: request.state, event: 'remind' });
    if (!(await isMailConfigured(trx))) refuse('MAIL_NOT_CONFIGURED', {});
    const wait = await findWait(trx, request.id);
    if (!mayRemindAgain(wait.remindedAt, at)) refuse('REMINDED_LATELY', { at: wait.remindedAt ?? at });
    await orderReminder(trx, request, wait, { reminder: 'by-hand', actor: actor.name, door: actor.door, at });
    return { code: request.code };
  });
  context.wakeWorker();
  return reminded;
};
