import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { UNCHANGED_AFTER_DAYS } from '#shared/domain/delivery-standing.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { later } from '#shared/domain/instant.ts';
import {
  countWaiting,
  findDeliveryView,
  listDeliveryViews,
} from '#main/registry/repositories/delivery-views.ts';
import type { UseCase } from '../context.ts';

const SECONDS_A_DAY = 86_400;

export const listDeliveries: UseCase<Inputs['deliveries']['list'], Outputs['deliveries']['list']> = async (
  { db, now },
  _actor,
  { code, ...asked },
) => {
  const wanted = { ...asked, toldBy: later(now(), -UNCHANGED_AFTER_DAYS * SECONDS_A_DAY) };
  const waiting = await countWaiting(db);
  if (code === undefined) return { ...(await listDeliveryViews(db, wanted)), waiting };
  const parsed = parseDocumentCode(code);
  if (!parsed.ok) return { rows: [], total: 0, waiting };
  return { ...(await listDeliveryViews(db, { ...wanted, code: parsed.code })), waiting };
};

export const showDelivery: UseCase<Inputs['deliveries']['show'], Outputs['deliveries']['show']> = async (
  { db },
  _actor,
  { id },
) => (await findDeliveryView(db, id)) ?? refuse('DELIVERY_NOT_FOUND', {});
