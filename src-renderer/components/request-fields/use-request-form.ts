import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { personalFormSchema, type RequestForm, unitFormSchema } from '#shared/contract/request-form.ts';
import type { FormValues } from './form-values.ts';

/** The contract's schema, as a resolver of fields that may hold anything; what it lets through is a request. */
function resolverOf(kind: FormValues['kind']): Resolver<FormValues, unknown, RequestForm> {
  const resolver = kind === 'unit' ? zodResolver(unitFormSchema) : zodResolver(personalFormSchema);
  return resolver as unknown as Resolver<FormValues, unknown, RequestForm>;
}

/** The form under the contract's own schema: quiet until a field has been left, then live. */
export function useRequestForm(values: FormValues) {
  const [resolver] = useState(() => resolverOf(values.kind));
  return useForm<FormValues, unknown, RequestForm>({ defaultValues: values, resolver, mode: 'onTouched' });
}
