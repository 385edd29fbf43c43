import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { faultCode } from '#shared/contract/fault-code.ts';

/** Checks a form by the contract's own schema; every field's message is a fault code for `useFaultText`. */
export function contractResolver<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
): Resolver<Input, unknown, Output> {
  return zodResolver(schema, { error: faultCode });
}
