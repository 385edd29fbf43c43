import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { batchDetail } from './batch-detail.ts';

export const showBatch: UseCase<Inputs['batches']['show'], Outputs['batches']['show']> = (
  context,
  _actor,
  { number },
) => batchDetail(context, number);
