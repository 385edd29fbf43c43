import {
  awaitsApplicant,
  dueAct,
  firstDueDays,
  type DueAct,
  type WaitPeriods,
} from '#shared/domain/request-wait.ts';
import { begunBefore } from '#shared/domain/thai-day.ts';
import { inTransaction, type RegistryTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import {
  type Awaiting,
  findWait,
  hasPaper,
  nextAwaiting,
} from '#main/registry/repositories/request-waits.ts';
import { findRequestById, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { UseCaseContext } from '../context.ts';
import { periodSettings } from '../settings/defaults.ts';
import { isMailConfigured } from '../settings/is-mail-configured.ts';
import { orderReminder } from './order-reminder.ts';

/** So many are looked at in one go; with nothing due that is a few hundred microseconds. */
const LOOKED_AT = 500;
/** So many are written in one transaction: some milliseconds, in which nobody else is served. */
const WRITTEN = 25;

type FollowUpContext = Pick<UseCaseContext, 'db' | 'now' | 'wakeWorker'>;

/** Lets others have their turn; resolves to false when the office is closing. */
export type Breath = () => Promise<boolean>;

/** What the periods say now. */
interface Rule {
  periods: WaitPeriods;
  canRemind: boolean;
}

/**
 * One round of the office's clock: reminds applicants whose paper never came, and lets expire what was never confirmed.
 * Goes through all that await their applicant, oldest first, in small transactions; a round that is broken off anywhere is
 * taken up by the next one, and two at once do nothing twice, for each request is judged again where it is written. One
 * whose scanned paper is there is left alone: it waits for the unit, not for its applicant.
 */
export async function followUpRequests(
  context: FollowUpContext,
  breath: Breath,
): Promise<{ reminded: number; expired: number }> {
  const { db, now } = context;
  const rule = { periods: await periodSettings(db), canRemind: await isMailConfigured(db) };
  const done = { reminded: 0, expired: 0 };
  const days = rule.canRemind ? firstDueDays(rule.periods) : rule.periods.expireAfterDays || null;
  if (days === null) return done;
  const before = begunBefore(now(), days);
  let after: Awaiting | undefined;
  for (;;) {
    const seen = await nextAwaiting(db, { before, after, limit: LOOKED_AT });
    const at = now();
    const due = seen.filter(({ wait }) => dueAct(wait, rule.periods, { now: at, ...rule }).act !== 'none');
    while (due.length > 0) {
      const acts = await followUpSome(context, due.splice(0, WRITTEN), rule);
      for (const { act } of acts) {
        if (act === 'remind') done.reminded += 1;
        if (act === 'expire') done.expired += 1;
      }
      if (acts.some(({ act }) => act === 'remind')) context.wakeWorker();
      if (!(await breath())) return done;
    }
    after = seen.at(-1);
    if (seen.length < LOOKED_AT || !(await breath())) return done;
  }
}

function followUpSome({ db, now }: FollowUpContext, some: Awaiting[], rule: Rule): Promise<DueAct[]> {
  return inTransaction(db, async (trx) => {
    const acts: DueAct[] = [];
    for (const { id } of some) acts.push(await followUpOne(trx, id, rule, now()));
    return acts;
  });
}

async function followUpOne(trx: RegistryTransaction, id: number, rule: Rule, at: string): Promise<DueAct> {
  const request = await findRequestById(trx, id);
  if (!request || !awaitsApplicant(request.state)) return { act: 'none' };
  const wait = await findWait(trx, id);
  const due = dueAct(wait, rule.periods, { now: at, ...rule });
  if (due.act === 'none' || (await hasPaper(trx, id))) return { act: 'none' };
  const by = { actor: 'office', door: 'office', at };
  if (due.act === 'expire') {
    await moveRequest(trx, request, { event: 'expire', reason: due.told ? null : 'untold', ...by });
    await audit(trx, request, 'requests.expire', at, { since: wait.since, told: due.told });
  }
  if (due.act === 'remind') {
    await orderReminder(trx, request, wait, { reminder: due.step, ...by });
    await audit(trx, request, 'requests.remind', at, { reminder: due.step });
  }
  return due;
}

function audit(
  trx: RegistryTransaction,
  { code }: StoredRequest,
  action: string,
  at: string,
  detail: object,
) {
  return appendAudit(trx, {
    at,
    actor: 'office',
    door: 'office',
    action,
    subject: code,
    detail: { ...detail },
  });
}
