import { z } from 'zod';
import { operation } from './operation.ts';
import { roleSchema, textLineSchema } from './vocabulary.ts';

export const usernameSchema = z
  .string()
  .trim()
  .min(3)
  .max(32)
  .regex(/^[a-z0-9][a-z0-9._-]*$/i);
/** Length only; strength is `passwordFaults`'s, so that its answer can say how to mend it. */
export const passwordSchema = z.string().min(1).max(200);

/** Who sits at this door. `units` binds a confirmer; `roles` decide what may be done. */
export const signedInSchema = z.strictObject({
  staffId: z.int(),
  username: z.string(),
  displayName: z.string(),
  roles: z.array(roleSchema),
  units: z.array(z.strictObject({ id: z.int(), nameTh: z.string(), nameEn: z.string().nullable() })),
  mustChangePassword: z.boolean(),
});
export type SignedIn = z.infer<typeof signedInSchema>;

/** `needs-administrator`: first run, nobody can sign in yet. `locked`: idle; the password of the same person unlocks. */
export const sessionSchema = z.strictObject({
  state: z.enum(['needs-administrator', 'signed-out', 'signed-in', 'locked']),
  person: signedInSchema.nullable(),
  idleLockMinutes: z.int(),
});
export type SessionView = z.infer<typeof sessionSchema>;

const open = { access: 'public', effect: 'read', evenLocked: true } as const;
const nothing = z.strictObject({});

export const session = {
  current: operation(open).input(nothing).output(sessionSchema),
  /** First run only: makes the administrator and signs them in. */
  createAdministrator: operation({ ...open, effect: 'write' }, 'ALREADY_SET_UP', 'WEAK_PASSWORD')
    .input(
      z.strictObject({
        username: usernameSchema,
        displayName: textLineSchema(1, 120),
        password: passwordSchema,
      }),
    )
    .output(sessionSchema),
  signIn: operation({ ...open, effect: 'write' }, 'WRONG_CREDENTIALS', 'SLOW_DOWN', 'SIGN_IN_LOCKED')
    .input(z.strictObject({ username: z.string().trim().min(1).max(64), password: passwordSchema }))
    .output(sessionSchema),
  signOut: operation({ ...open, effect: 'write' })
    .input(nothing)
    .output(sessionSchema),
  lock: operation({ ...open, effect: 'write' })
    .input(nothing)
    .output(sessionSchema),
  unlock: operation({ ...open, effect: 'write' }, 'WRONG_CREDENTIALS', 'SLOW_DOWN', 'SIGN_IN_LOCKED')
    .input(z.strictObject({ password: passwordSchema }))
    .output(sessionSchema),
  /** Says that a person is there: the renderer calls it on keys and pointer, at most every half minute. */
  touch: operation({ access: 'public', effect: 'write' }).input(nothing).output(sessionSchema),
  changePassword: operation(
    { access: ['confirmer', 'officer', 'administrator', 'auditor'], effect: 'write', evenLocked: true },
    'WRONG_CREDENTIALS',
    'WEAK_PASSWORD',
    'SLOW_DOWN',
    'SIGN_IN_LOCKED',
  )
    .input(z.strictObject({ current: passwordSchema, next: passwordSchema }))
    .output(sessionSchema),
};
