import { Stack } from '@mantine/core';
import { FormProvider } from 'react-hook-form';
import type { Finding } from '#shared/contract/reconcile.ts';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { isEnglishName } from '#shared/domain/person-name.ts';
import { isThaiName } from '#shared/domain/thai-text.ts';
import { ContactFields } from '../../components/request-fields/contact-fields.tsx';
import { emptyValues, type FormValues } from '../../components/request-fields/form-values.ts';
import { MailboxFields } from '../../components/request-fields/mailbox-fields.tsx';
import { PersonFields } from '../../components/request-fields/person-fields.tsx';
import { useRequestForm } from '../../components/request-fields/use-request-form.ts';
import { TakeInProof, type TakingIn } from './take-in-proof.tsx';

interface TakeInByFormProps extends TakingIn {
  kind: RequestKind;
  finding: Finding;
}

/** The person, or the unit with its custodian, by everything a request would say, and by the same rules. */
export function TakeInByForm({ kind, finding, pending, error, onTake }: TakeInByFormProps) {
  const form = useRequestForm(valuesFrom(kind, finding));
  const take = (reason: string) =>
    void form.handleSubmit((filled) => onTake({ by: 'form', form: filled }, reason))();
  return (
    <FormProvider {...form}>
      <Stack gap="md">
        {kind === 'unit' && <MailboxFields />}
        <PersonFields custodian={kind === 'unit'} />
        <ContactFields />
        <TakeInProof effect="form" isReady pending={pending} error={error} onTake={take} />
      </Stack>
    </FormProvider>
  );
}

/** A person’s name as the platform shows it is a beginning; the officer compares it with the card. */
function valuesFrom(kind: RequestKind, { rows }: Finding): FormValues {
  const values = emptyValues(kind);
  const [first, last, ...more] = (rows[0]?.displayName ?? '').trim().split(/\s+/);
  if (kind === 'unit' || !first || !last || more.length > 0) return values;
  const named = (part: 'Th' | 'En') => ({ [`firstName${part}`]: first, [`lastName${part}`]: last });
  const names = [first, last];
  if (names.every(isThaiName)) Object.assign(values.person, named('Th'));
  else if (names.every(isEnglishName)) Object.assign(values.person, named('En'));
  return values;
}
