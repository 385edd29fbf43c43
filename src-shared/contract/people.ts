import { z } from 'zod';
import { operation } from './operation.ts';
import { usernameSchema } from './session.ts';
import { instantSchema, roleSchema, textLineSchema } from './vocabulary.ts';

const profile = {
  displayName: textLineSchema(1, 120),
  roles: z.array(roleSchema).min(1).max(4),
  unitIds: z.array(z.int()).max(400),
};

export const staffMemberSchema = z.strictObject({
  id: z.int(),
  username: z.string(),
  displayName: z.string(),
  roles: z.array(roleSchema),
  units: z.array(z.strictObject({ id: z.int(), nameTh: z.string(), nameEn: z.string().nullable() })),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lockedUntil: instantSchema.nullable(),
  lastSignInAt: instantSchema.nullable(),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

/** A first password for staff is shown once to the administrator and must be changed at the first sign-in. */
const firstPassword = z.strictObject({ person: staffMemberSchema, firstPassword: z.string() });
const admin = { access: ['administrator'], effect: 'write' } as const;

export const people = {
  list: operation({ access: ['administrator', 'auditor'], effect: 'read' })
    .input(z.strictObject({}))
    .output(z.array(staffMemberSchema)),
  create: operation(admin, 'USERNAME_TAKEN', 'UNITS_REQUIRED', 'UNIT_NOT_FOUND')
    .input(z.strictObject({ username: usernameSchema, ...profile }))
    .output(firstPassword),
  update: operation(admin, 'PERSON_NOT_FOUND', 'UNITS_REQUIRED', 'UNIT_NOT_FOUND', 'LAST_ADMINISTRATOR')
    .input(z.strictObject({ id: z.int(), disabled: z.boolean(), ...profile }))
    .output(staffMemberSchema),
  /** Also lifts a lock after failures. */
  resetPassword: operation(admin, 'PERSON_NOT_FOUND')
    .input(z.strictObject({ id: z.int() }))
    .output(firstPassword),
};
