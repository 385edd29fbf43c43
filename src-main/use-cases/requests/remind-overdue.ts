import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { awaitsApplicant, mayRemindAgain, REMINDER_GAP_DAYS } from '#shared/domain/request-wait.ts';
import { begunBefore } from '#shared/domain/thai-day.ts';
import { findWait, hasPaper, overdueToRemind } from '#main/registry/repositories/request-waits.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase, UseCaseContext } from '../context.ts';
import { periodSettings } from '../settings/defaults.ts';
import { isMailConfigured } from '../settings/is-mail-configured.ts';
import { orderReminder } from './order-reminder.ts';
import { tendedUnits, within } from './visible-units.ts';

/** One call takes no more: the screen may ask again for what is left. */
const MOST = 200;

/** Reminds everybody whose paper is overdue, the longest waiting first; who was reminded lately is passed over. */
export const remindOverdueApplicants: UseCase<
  Inputs['requests']['remindOverdue'],
  Outputs['requests']['remindOverdue']
> = async (context, actor, { view, unitId }) => {
  const { db, now } = context;
  if (!(await isMailConfigured(db))) refuse('MAIL_NOT_CONFIGURED', {});
  const { overdueAfterDays } = await periodSettings(db);
  const found = await overdueToRemind(db, {
    state: view === 'paper' ? 'submitted' : 'returned',
    unitIds: within(tendedUnits(actor), unitId),
    before: begunBefore(now(), overdueAfterDays),
    remindedBefore: begunBefore(now(), REMINDER_GAP_DAYS),
    now: now(),
  });
  let reminded = 0;
  for (const id of found.slice(0, MOST)) reminded += (await remindOne(context, actor, id)) ? 1 : 0;
  if (reminded > 0) context.wakeWorker();
  return { reminded, left: Math.max(0, found.length - MOST) };
};

/** Each in a transaction of its own: two hundred of them keep nobody else waiting. */
async function remindOne(context: UseCaseContext, actor: Actor, id: number): Promise<boolean> {
  const trace = { action: 'requests.remindOverdue', subject: '' };
  try {
    await audited(context, actor, trace, async (trx, at) => {
      const request = await findRequestById(trx, id);
      const wait = await findWait(trx, id);
      if (!request || !awaitsApplicant(request.state) || !mayRemindAgain(wait.remindedAt, at))
        throw PASSED_OVER;
      if (await hasPaper(trx, id)) throw PASSED_OVER;
      trace.subject = request.code;
      const by = { actor: actor.name, door: actor.door, at };
      await orderReminder(trx, request, wait, { reminder: 'by-hand', ...by });
    });
    return true;
  } catch (error) {
    if (error === PASSED_OVER) return false;
    throw error;
  }
}

/** Somebody else was faster, or the paper is there: nothing is written, nothing is told. */
const PASSED_OVER = new Error('nothing to remind of');
