import { z } from 'zod';
import { isScimSecret, scimSettingsSchema } from '#shared/contract/scim.ts';
import type { Outputs } from '#shared/contract/index.ts';

export type StoredScim = Outputs['settings']['show']['scim'];

/** The service as edited; an empty secret stands for the stored one. */
export const scimFormSchema = scimSettingsSchema
  .extend({ secret: z.string().trim().max(8000) })
  .refine(({ username, secret }) => isScimSecret(username, secret), { path: ['secret'] });

export type ScimValues = z.input<typeof scimFormSchema>;
export type ScimOutput = z.output<typeof scimFormSchema>;

/** What the form begins with: the stored settings, or what most services want. */
export function initialScim(stored: StoredScim): ScimValues {
  if (stored) {
    const { secretSet: _, ...scim } = stored;
    return { ...scim, secret: '' };
  }
  return {
    baseUrl: '',
    username: '',
    secret: '',
    caCertificate: '',
    timeoutSeconds: 15,
    pageSize: 500,
    domain: '',
    mustChangeAttribute: '',
    quotaAttribute: '',
    attachmentAttribute: '',
  };
}

/** As the contract takes it: an empty secret keeps the stored one. */
export function scimInputOf({ secret, ...scim }: z.infer<typeof scimSettingsSchema> & { secret: string }) {
  return { scim, secret: secret === '' ? null : secret };
}
