import { z } from 'zod';
import { requestFormSchema } from './request-form.ts';
import { codeInputSchema } from './vocabulary.ts';

/**
 * Whose an account is that only the platform knew: of a request that waits for its account, or of the person (or the unit
 * with its custodian) that an officer has identified, with everything a request would say.
 */
export const ownerSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('request'), code: codeInputSchema }),
  z.strictObject({ by: z.literal('form'), form: requestFormSchema }),
]);
export type Owner = z.infer<typeof ownerSchema>;

/** Why an account that only the platform knew is not taken into the registry. */
export const TAKE_IN_REFUSALS = [
  'FINDING_NOT_FOUND',
  'FINDING_SETTLED',
  'FINDING_PROPOSES_NOTHING',
  'PLATFORM_UNREACHABLE',
  'CONNECTOR_UNAVAILABLE',
  'ACCOUNT_OF_ANOTHER',
  'ACCOUNT_AMBIGUOUS',
  'ACCOUNT_ADDRESS_DIFFERS',
  'ADDRESS_OTHER_DOMAIN',
  'ADDRESS_FAULTY',
  'ADDRESS_TAKEN',
  'REQUEST_NOT_FOUND',
  'TAKEN_BY_OTHER',
  'STATE_FORBIDS',
  'CONTACT_IS_ADDRESS',
  'HOLDER_HAS_ACCOUNT',
  'HOLDER_HAS_REQUEST',
  'UNIT_NOT_FOUND',
  'UNIT_FORMER',
  'NOT_ELIGIBLE',
  'NUMBERS_EXHAUSTED',
] as const;
