import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listZipUnits } from '#main/registry/repositories/zip-units.ts';
import type { UseCase } from '../context.ts';

export const zipUnits: UseCase<Inputs['deliveries']['zipUnits'], Outputs['deliveries']['zipUnits']> = ({
  db,
}) => listZipUnits(db);
