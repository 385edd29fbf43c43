import { z } from 'zod';
import { normaliseThai } from '#shared/domain/thai-text.ts';

/** Who works with the office (product.md, "Who uses it"); applicants need no login and are no role. */
export const ROLES = ['confirmer', 'officer', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = z.enum(ROLES);

/** Request kinds this version carries: 2562 manual; 2555 letter no. 3 and annex 2 no. 1, 2. */
export const REQUEST_KINDS = ['personal', 'unit'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const requestKindSchema = z.enum(REQUEST_KINDS);

/** Ways an operation reaches the mail platform; which of them an office can use, it says itself (`queue.take`). */
export const CONNECTOR_IDS = ['bulk-file', 'manual-task', 'ldap', 'scim'] as const;
export type ConnectorId = (typeof CONNECTOR_IDS)[number];
export const connectorIdSchema = z.enum(CONNECTOR_IDS);

/**
 * What an operation does on the mail platform: make the account, set a new first password, write its names anew, close it
 * for a while, open it again, remove it, give it another address; or which message it sends: the credentials, or a word
 * to an applicant whose paper never came.
 */
export const OPERATION_KINDS = [
  'create',
  'reset',
  'change',
  'suspend',
  'restore',
  'delete',
  'rename',
  'deliver',
  'remind',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];
export const operationKindSchema = z.enum(OPERATION_KINDS);

/**
 * How credentials reach their person: `mail`, one e-mail with address and password (2562 manual); `letter`, an e-mail with
 * the address and a sealed letter with the password; `zip`, an AES-encrypted zip for the unit's confirmer.
 */
export const DELIVERY_CHANNELS = ['mail', 'letter', 'zip'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];
export const deliveryChannelSchema = z.enum(DELIVERY_CHANNELS);
/** Those that can be chosen. */
export const OFFERED_CHANNELS = DELIVERY_CHANNELS;
export const offeredChannelSchema = z.enum(OFFERED_CHANNELS);

/** Why a confirmer sends a form back to the applicant; the note says the rest. */
export const RETURN_REASONS = [
  'name-differs',
  'national-id-differs',
  'position-differs',
  'unit-differs',
  'signature-missing',
  'form-outdated',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What the confirmer compares, item by item, before a request is locked (2562 manual, "การยืนยันข้อมูล"). */
export const CONFIRMATION_CHECKS = [
  'name',
  'national-id',
  'position',
  'unit',
  'applicant-signature',
  'supervisor-signature',
  'revision',
] as const;
export type ConfirmationCheck = (typeof CONFIRMATION_CHECKS)[number];

/** What is compared on a paper of this revision: how often it was corrected only where it was, for only then it says so. */
export function checksOf(revision: number): readonly ConfirmationCheck[] {
  return CONFIRMATION_CHECKS.filter((check) => check !== 'revision' || revision > 1);
}

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** A calendar day `YYYY-MM-DD` of the Gregorian calendar, in Thai local time. */
export const daySchema = z.iso.date();
/** A document code as typed or scanned; the use case says whether it is one. */
export const codeInputSchema = z.string().trim().min(1).max(64);
/** The last four digits of the applicant's national ID: the proof with which a request is followed. */
export const lastFourSchema = z.string().regex(/^[0-9]{4}$/);
/** Longer than any line of text that is worth putting in order. */
const LONGEST_TYPED = 4000;

/**
 * One line of text as staff type it, `least` to `most` characters: Thai put in order, and nothing left in it that nobody
 * sees (control, bidirectional, zero-width characters), for it stands in lists, timelines and the audit trail.
 */
export const textLineSchema = (least: number, most: number) =>
  z.string().max(LONGEST_TYPED).transform(normaliseThai).pipe(z.string().min(least).max(most));

/** A window into a long list. */
export const windowSchema = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(500) };
