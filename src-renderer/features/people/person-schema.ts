import { z } from 'zod';
import type { StaffMember } from '#shared/contract/people.ts';
import { usernameSchema } from '#shared/contract/session.ts';
import { roleSchema } from '#shared/contract/vocabulary.ts';

/** A person as edited: what `people.create` and `people.update` take, and the one rule over two fields. */
export const personSchema = z
  .strictObject({
    username: usernameSchema,
    displayName: z.string().trim().min(1).max(120),
    roles: z.array(roleSchema).min(1).max(4),
    unitIds: z.array(z.int()).max(400),
    disabled: z.boolean(),
  })
  .refine(({ roles, unitIds }) => !roles.includes('confirmer') || unitIds.length > 0, {
    error: 'units',
    path: ['unitIds'],
  });
export type PersonValues = z.infer<typeof personSchema>;

/** What the form begins with. */
export function initialValues(person: StaffMember | null): PersonValues {
  return {
    username: person?.username ?? '',
    displayName: person?.displayName ?? '',
    roles: person?.roles ?? ['confirmer'],
    unitIds: person?.units.map((unit) => unit.id) ?? [],
    disabled: person?.disabled ?? false,
  };
}
