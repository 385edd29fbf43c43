import { z } from 'zod';
import type { Outputs } from '#shared/contract/index.ts';
import { mailSettingsSchema } from '#shared/contract/settings.ts';

/** The mail settings as edited; an empty password stands for the stored one. */
export const mailFormSchema = mailSettingsSchema.extend({ password: z.string().max(500) });

export type MailValues = z.input<typeof mailFormSchema>;
export type MailOutput = z.output<typeof mailFormSchema>;

/** What the form begins with: the stored settings, or what most servers want. */
export function initialMail(stored: Outputs['settings']['show']['mail']): MailValues {
  if (stored) {
    const { passwordSet: _, ...mail } = stored;
    return { ...mail, password: '' };
  }
  return {
    host: '',
    port: 587,
    security: 'starttls',
    username: '',
    password: '',
    senderName: '',
    senderAddress: '',
    caCertificate: '',
  };
}
