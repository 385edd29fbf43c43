import type { Outputs } from '#shared/contract/index.ts';
import { listStaff } from '#main/registry/repositories/staff.ts';
import type { UseCase } from '../context.ts';
import { staffMember } from './staff-member.ts';

export const listPeople: UseCase<Record<string, never>, Outputs['people']['list']> = async ({ db }) =>
  (await listStaff(db)).map(staffMember);
