import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { LdapAttributes } from './ldap-attributes.tsx';
import { LdapMapFields } from './ldap-map-fields.tsx';
import { LdapServerFields } from './ldap-server-fields.tsx';
import { initialLdap, ldapFormSchema, ldapInput, type StoredLdap } from './ldap-schema.ts';
import { LdapTest } from './ldap-test.tsx';
import { useSaved } from './use-saved.ts';

/** The directory in which accounts are made: where it is, and what is written where. */
export function LdapForm({ ldap }: { ldap: StoredLdap }) {
  const { t } = useTranslation();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(ldapFormSchema), defaultValues: initialLdap(ldap) });
  const save = useMutation(
    orpc.settings.saveLdap.mutationOptions({
      onSuccess: async () => {
        form.reset({ ...form.getValues(), password: '' });
        await saved();
      },
    }),
  );
  const submit = form.handleSubmit((values) => save.mutate(ldapInput(values)));
  return (
    <FormProvider {...form}>
      <Paper component="form" withBorder p="md" noValidate onSubmit={submit}>
        <Stack gap="md">
          {ldap ? (
            <Text size="sm" c="dimmed">
              {t('ldap.intro')}
            </Text>
          ) : (
            <Alert variant="outline">{t('ldap.notSet')}</Alert>
          )}
          <LdapServerFields isPasswordSet={ldap?.passwordSet === true} />
          <LdapTest />
          <LdapMapFields />
          <LdapAttributes />
          <SaveRow save={save} />
        </Stack>
      </Paper>
    </FormProvider>
  );
}
