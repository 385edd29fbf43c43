import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import {
  countWaitingLetters,
  findDeliveryView,
  listDeliveryViews,
} from '#main/registry/repositories/delivery-views.ts';
import type { UseCase } from '../context.ts';

export const listDeliveries: UseCase<Inputs['deliveries']['list'], Outputs['deliveries']['list']> = async (
  { db },
  _actor,
  { code, ...wanted },
) => {
  const waiting = await countWaitingLetters(db);
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
