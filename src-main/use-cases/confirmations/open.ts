import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { requestDetail } from '#main/registry/repositories/request-views.ts';
import type { UseCase } from '../context.ts';
import { openScanned } from './open-scanned.ts';

export const openConfirmation: UseCase<
  Inputs['confirmations']['open'],
  Outputs['confirmations']['open']
> = async ({ db, vault }, actor, { text }) => requestDetail(db, vault, await openScanned(db, actor, text));
