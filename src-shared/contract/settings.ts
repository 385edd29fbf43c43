import { z } from 'zod';
import { APPROVAL_SCOPES } from '#shared/domain/approval.ts';
import { periodFaults } from '#shared/domain/request-wait.ts';
import { ldapSettingsSchema } from './ldap.ts';
import { operation } from './operation.ts';
import { scimInput, scimSettingsSchema } from './scim.ts';
import { connectorIdSchema, offeredChannelSchema, textLineSchema } from './vocabulary.ts';

/** SMTP submission (RFC 6409): STARTTLS (RFC 3207) or implicit TLS (RFC 8314); never in clear. */
export const mailSettingsSchema = z.strictObject({
  host: textLineSchema(1, 253),
  port: z.int().min(1).max(65535),
  security: z.enum(['starttls', 'tls']),
  /** Empty for a server that knows this machine and asks for no login. */
  username: textLineSchema(0, 254),
  senderName: textLineSchema(0, 120),
  senderAddress: z.email().max(254),
  /** PEM of the office's own certificate authority, or empty for the system's. */
  caCertificate: z.string().max(100_000),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

/**
 * Forms of the bulk file: columns of the administrator's own; commands for Zimbra's `zmprov -f`; a script with its CSV for the
 * Exchange Management Shell.
 */
export const BULK_PRESETS = ['csv', 'zimbra', 'exchange'] as const;
export type BulkPresetId = (typeof BULK_PRESETS)[number];
export const bulkPresetSchema = z.enum(BULK_PRESETS);

/** Columns of the bulk file: a header and a template each; `{address}` and the like are filled in. */
export const bulkColumnSchema = z.strictObject({
  header: textLineSchema(1, 80),
  template: z.string().max(300),
});
export const BULK_PLACEHOLDERS = [
  'action',
  'address',
  'formerAddress',
  'localPart',
  'domain',
  'password',
  'firstNameEn',
  'lastNameEn',
  'firstNameTh',
  'lastNameTh',
  'displayName',
  'unitTh',
  'position',
  'phone',
  'quotaMegabytes',
  'attachmentMegabytes',
  'accountKey',
  'batch',
] as const;

export const platformSettingsSchema = z.strictObject({
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .max(253),
  /** Where people sign in to their mail; stands in the message with the credentials. */
  webmailUrl: z.url({ protocol: /^https$/ }).max(300),
  connector: connectorIdSchema,
  bulkPreset: bulkPresetSchema,
  /** Of the preset `csv`. */
  bulkColumns: z.array(bulkColumnSchema).min(1).max(40),
});
export type PlatformSettings = z.infer<typeof platformSettingsSchema>;

export const securitySettingsSchema = z.strictObject({ idleLockMinutes: z.int().min(1).max(240) });
export type SecuritySettings = z.infer<typeof securitySettingsSchema>;

/** The longest term: longer than anybody serves. */
const MOST_RETENTION_MONTHS = 600;

/**
 * How many calendar months an address that nobody uses stays with its person before an officer may release it; 0 for ever.
 * Nothing is ever released by itself.
 */
export const retentionSettingsSchema = z.strictObject({ months: z.int().min(0).max(MOST_RETENTION_MONTHS) });
export type RetentionSettings = z.infer<typeof retentionSettingsSchema>;

const days = (most: number) => z.int().min(0).max(most);

/**
 * How long requests may wait for their paper: days after submission, correction or return, 0 for never; and from how many
 * days on a list calls a request waiting and overdue. Judged together: see `periodFaults`.
 */
export const periodSettingsSchema = z
  .strictObject({
    firstReminderDays: days(180),
    secondReminderDays: days(180),
    expireAfterDays: days(730),
    waitingAfterDays: days(365).min(1),
    overdueAfterDays: days(365).min(1),
  })
  .superRefine((periods, context) => {
    for (const { field, code } of periodFaults(periods))
      context.addIssue({ code: 'custom', path: [field], message: code });
    if (periods.overdueAfterDays <= periods.waitingAfterDays)
      context.addIssue({ code: 'custom', path: ['overdueAfterDays'], message: 'overdue-order' });
  });
export type PeriodSettings = z.infer<typeof periodSettingsSchema>;

/** For what of all that is asked of a mail platform a second person is needed. */
export const approvalSettingsSchema = z.strictObject({ scope: z.enum(APPROVAL_SCOPES) });
export type ApprovalSettings = z.infer<typeof approvalSettingsSchema>;

/** How credentials are delivered unless an officer chooses otherwise, and how many days a sealed letter's password is kept. */
export const deliverySettingsSchema = z.strictObject({
  personal: offeredChannelSchema,
  unit: offeredChannelSchema,
  keepLettersDays: z.int().min(1).max(180),
});
export type DeliverySettings = z.infer<typeof deliverySettingsSchema>;

const admin = { access: ['administrator'], effect: 'write' } as const;

export const settings = {
  show: operation({ access: ['administrator', 'auditor'], effect: 'read' })
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        mail: mailSettingsSchema.extend({ passwordSet: z.boolean() }).nullable(),
        platform: platformSettingsSchema,
        ldap: ldapSettingsSchema.extend({ passwordSet: z.boolean() }).nullable(),
        scim: scimSettingsSchema.extend({ secretSet: z.boolean() }).nullable(),
        /** The connectors that can be chosen. */
        connectors: z.array(connectorIdSchema),
        security: securitySettingsSchema,
        periods: periodSettingsSchema,
        approval: approvalSettingsSchema,
        delivery: deliverySettingsSchema,
        retention: retentionSettingsSchema,
      }),
    ),
  /**
   * `password: null` keeps the stored one, for the same host, port and certificate authority only. It is encrypted at rest
   * and never sent back.
   */
  saveMail: operation(admin, 'CERTIFICATE_UNREADABLE', 'PASSWORD_NEEDED')
    .input(z.strictObject({ mail: mailSettingsSchema, password: z.string().max(500).nullable() }))
    .output(z.strictObject({})),
  /** The same; orders that are under way with the former settings are tried again with these. */
  saveLdap: operation(admin, 'CERTIFICATE_UNREADABLE', 'TEMPLATE_FAULTY', 'PASSWORD_NEEDED')
    .input(z.strictObject({ ldap: ldapSettingsSchema, password: z.string().max(500).nullable() }))
    .output(z.strictObject({})),
  /**
   * Signs in with these settings, or with the stored ones where null, and looks around, changing nothing; answers with what
   * the server said of itself. `password: null` takes the stored one.
   */
  testLdap: operation(
    admin,
    'CONNECTOR_UNAVAILABLE',
    'PLATFORM_TEST_FAILED',
    'PASSWORD_NEEDED',
    'CERTIFICATE_UNREADABLE',
    'TEMPLATE_FAULTY',
  )
    .input(z.strictObject({ ldap: ldapSettingsSchema.nullable(), password: z.string().max(500).nullable() }))
    .output(z.strictObject({ words: z.string() })),
  /** As `saveLdap`. */
  saveScim: operation(admin, 'CERTIFICATE_UNREADABLE', 'PASSWORD_NEEDED')
    .input(scimInput)
    .output(z.strictObject({})),
  /** As `testLdap`; `settings: null` takes the stored ones with their secret. */
  testScim: operation(
    admin,
    'CONNECTOR_UNAVAILABLE',
    'PLATFORM_TEST_FAILED',
    'PASSWORD_NEEDED',
    'CERTIFICATE_UNREADABLE',
  )
    .input(z.strictObject({ settings: scimInput.nullable() }))
    .output(z.strictObject({ words: z.string() })),
  savePlatform: operation(admin, 'TEMPLATE_FAULTY', 'CONNECTOR_UNAVAILABLE')
    .input(platformSettingsSchema)
    .output(z.strictObject({})),
  /** The files of a batch about one sample person, as they would be written with these settings; no secret is in them. */
  previewBulkFiles: operation({ access: ['administrator', 'auditor'], effect: 'read' }, 'TEMPLATE_FAULTY')
    .input(platformSettingsSchema.pick({ domain: true, bulkPreset: true, bulkColumns: true }))
    .output(z.strictObject({ files: z.array(z.strictObject({ name: z.string(), content: z.string() })) })),
  saveSecurity: operation(admin).input(securitySettingsSchema).output(z.strictObject({})),
  saveDelivery: operation(admin).input(deliverySettingsSchema).output(z.strictObject({})),
  savePeriods: operation(admin).input(periodSettingsSchema).output(z.strictObject({})),
  /** For what is ordered from now on; what is held already stays held (`approvals.release`). */
  saveApproval: operation(admin).input(approvalSettingsSchema).output(z.strictObject({})),
  saveRetention: operation(admin).input(retentionSettingsSchema).output(z.strictObject({})),
  /** How many requests would at once be past an expiry of so many days; 0 days for never. */
  countPastExpiry: operation({ access: ['administrator', 'auditor'], effect: 'read' })
    .input(z.strictObject({ expireAfterDays: days(730) }))
    .output(z.strictObject({ total: z.int() })),
  /** Sends with the stored settings and answers with what the server said. */
  sendTestMessage: operation(admin, 'MAIL_NOT_CONFIGURED', 'MAIL_FAILED')
    .input(z.strictObject({ to: z.email().max(254) }))
    .output(z.strictObject({ words: z.string() })),
};
