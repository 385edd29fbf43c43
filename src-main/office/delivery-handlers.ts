import { handLettersOver } from '../use-cases/deliveries/hand-over.ts';
import { listDeliveries, showDelivery } from '../use-cases/deliveries/list.ts';
import { notBounced } from '../use-cases/deliveries/not-bounced.ts';
import { readBounces } from '../use-cases/deliveries/read-bounces.ts';
import { recordPassphrase } from '../use-cases/deliveries/record-passphrase.ts';
import { withdrawLetter } from '../use-cases/deliveries/withdraw.ts';
import { zipUnits } from '../use-cases/deliveries/zip-units.ts';

/** How credentials reach their people. */
export const deliveryHandlers = {
  list: listDeliveries,
  show: showDelivery,
  handOver: handLettersOver,
  withdraw: withdrawLetter,
  zipUnits,
  recordPassphrase,
  readBounces,
  notBounced,
};
