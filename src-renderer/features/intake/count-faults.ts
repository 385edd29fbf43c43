import type { FieldErrors } from 'react-hook-form';
import type { FormValues } from '../../components/request-fields/form-values.ts';

/** How many fields still need mending. */
export function countFaults(errors: FieldErrors<FormValues>): number {
  const { person = {}, ...others } = errors;
  return Object.keys(person).length + Object.keys(others).length;
}
