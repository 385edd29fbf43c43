import { z } from 'zod';
import { PERSON_CATEGORIES, REFUSED_CATEGORIES } from '#shared/domain/eligibility.ts';
import { isEmail, isThaiPhone, normaliseEmail, normalisePhone } from '#shared/domain/contact.ts';
import { parseNationalId } from '#shared/domain/national-id.ts';
import { isEnglishName } from '#shared/domain/person-name.ts';
import { localPartFaults } from '#shared/domain/address-policy.ts';
import { isThaiName, normaliseThai } from '#shared/domain/thai-text.ts';
import { requestKindSchema } from './vocabulary.ts';

const fault = (code: string) => ({ error: code });

/** Free text of one line: hidden characters gone, Thai put in order, no longer than paper and screen can carry. */
const line = (max: number) =>
  z
    .string(fault('required'))
    .max(1000, fault('too-long'))
    .transform(normaliseThai)
    .pipe(z.string().min(1, fault('required')).max(max, fault('too-long')));

const thaiName = (max: number) => line(max).refine(isThaiName, fault('thai-name'));
const englishName = (max: number) => line(max).refine(isEnglishName, fault('english-name'));

const nationalId = line(40).transform((text, context) => {
  const parsed = parseNationalId(text);
  if (parsed.ok) return parsed.id;
  context.addIssue({ code: 'custom', message: `national-id-${parsed.reason}` });
  return z.NEVER;
});

/** Where somebody is written to; faults `required`, `too-long`, `email`. */
export const emailSchema = line(254).transform(normaliseEmail).refine(isEmail, fault('email'));
const phone = line(60).transform(normalisePhone).refine(isThaiPhone, fault('phone'));

/**
 * The person a mailbox is for, or who answers for a unit's mailbox: the least a form must carry (2555 annex 2 no. 1)
 * and the contact data the credentials go to (2562 manual, "รอรับการแจ้งกลับ").
 */
export const personFormSchema = z.strictObject({
  titleTh: thaiName(40),
  firstNameTh: thaiName(80),
  lastNameTh: thaiName(80),
  firstNameEn: englishName(60),
  lastNameEn: englishName(60),
  nationalId,
  /** A category that may have no mailbox is understood, and refused with its own sentence (`NOT_ELIGIBLE`). */
  category: z.enum([...PERSON_CATEGORIES, ...REFUSED_CATEGORIES], fault('required')),
  position: line(120),
  contactEmail: emailSchema,
  recoveryEmail: emailSchema,
  phone,
});

const common = { unitId: z.int(fault('required')), person: personFormSchema };

/** New personal mailbox (2562 manual; 2555 annex 2 no. 1, 2). */
export const personalFormSchema = z.strictObject({ kind: z.literal('personal'), ...common });

/** New mailbox in the unit's name, with a custodian (2555 letter no. 3, annex 2 no. 2). */
export const unitFormSchema = z.strictObject({
  kind: z.literal('unit'),
  ...common,
  /** What the mailbox is for, as printed: "งานสารบรรณ". */
  purpose: line(160),
  /** The part before @ that the unit would like; the IT office decides. Empty for "as the office proposes". */
  requestedLocalPart: z
    .string()
    .trim()
    .toLowerCase()
    .max(64, fault('too-long'))
    .refine((text) => text === '' || localPartFaults(text).length === 0, fault('local-part')),
});

/** A request as filled in; parsing normalises it (Thai order, digits, spaces) and names every wrong field. */
export const requestFormSchema = z.discriminatedUnion('kind', [personalFormSchema, unitFormSchema]);
export type RequestForm = z.infer<typeof requestFormSchema>;
export type PersonForm = z.infer<typeof personFormSchema>;

/** Far more than any form has; a draft is no place to store things. */
const MOST_DRAFT_FIELDS = 100;

/** A form as it stands while somebody fills it in: any text, any gap; kept as a draft. */
export const draftContentSchema = z.strictObject({
  kind: requestKindSchema,
  values: z
    .record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.null()]))
    .refine((values) => Object.keys(values).length <= MOST_DRAFT_FIELDS),
});
