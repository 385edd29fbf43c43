import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { searchUnits } from '#main/registry/repositories/units.ts';
import { searchFragments } from '#main/registry/search-text.ts';
import type { UseCase } from '../context.ts';

export const searchForUnits: UseCase<Inputs['units']['search'], Outputs['units']['search']> = async (
  { db },
  _actor,
  { text, includeFormer, limit },
) => searchUnits(db, searchFragments(text), { includeFormer, limit });
