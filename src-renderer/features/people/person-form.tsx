import { Group, Stack, Switch, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import type { IssuedPassword } from './first-password-dialog.tsx';
import { initialValues, personSchema } from './person-schema.ts';
import { ResetPassword } from './reset-password.tsx';
import { RolesField } from './roles-field.tsx';
import { UnitsField } from './units-field.tsx';
import { useSavePerson } from './use-save-person.ts';

interface PersonFormProps {
  person: StaffMember | null;
  onClose: () => void;
  onIssued: (issued: IssuedPassword) => void;
}

export function PersonForm({ person, onClose, onIssued }: PersonFormProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const save = useSavePerson(person, { onClose, onIssued });
  const form = useForm({ resolver: contractResolver(personSchema), defaultValues: initialValues(person) });
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => save.mutate(values))}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label={t('people.displayName')}
            data-autofocus
            {...form.register('displayName')}
            error={faultText(errors.displayName?.message)}
          />
          <TextInput
            label={t('people.username')}
            description={person ? undefined : t('people.usernameHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            readOnly={person !== null}
            autoComplete="off"
            {...form.register('username')}
            error={faultText(errors.username?.message)}
          />
        </Group>
        <Controller
          control={form.control}
          name="roles"
          render={({ field }) => <RolesField {...field} error={faultText(errors.roles && 'roles')} />}
        />
        <Controller
          control={form.control}
          name="unitIds"
          render={({ field }) => <UnitsField {...field} error={faultText(errors.unitIds?.message)} />}
        />
        {person && (
          <Switch
            label={t('people.disabled')}
            description={t('people.disabledHint')}
            {...form.register('disabled')}
          />
        )}
        <ErrorAlert error={save.error} />
        <Group justify="space-between">
          <div>{person && <ResetPassword person={person} onClose={onClose} onIssued={onIssued} />}</div>
          <ShortcutButton type="submit" shortcut="Alt+KeyS" loading={save.isPending}>
            {t('common.action.save')}
          </ShortcutButton>
        </Group>
      </Stack>
    </form>
  );
}
