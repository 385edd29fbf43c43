import { Alert, Code, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { ldapInput, type LdapOutput, type LdapValues } from './ldap-schema.ts';

/** Tries out what stands in the form, saved or not, and shows what the directory said. */
export function LdapTest() {
  const { t } = useTranslation();
  const { handleSubmit } = useFormContext<LdapValues, unknown, LdapOutput>();
  const test = useMutation(orpc.settings.testLdap.mutationOptions());
  return (
    <>
      <Group>
        <ShortcutButton
          variant="default"
          shortcut="Alt+KeyM"
          loading={test.isPending}
          onClick={() => void handleSubmit((values) => test.mutate(ldapInput(values)))()}
        >
          {t('ldap.test')}
        </ShortcutButton>
      </Group>
      <ErrorAlert error={test.error} />
      {test.data && (
        <Alert color="green" variant="outline" role="status">
          {t('ldap.works')}
          <Code block mt={4}>
            {test.data.words}
          </Code>
        </Alert>
      )}
    </>
  );
}
