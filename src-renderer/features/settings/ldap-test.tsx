import { useMutation } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../lib/client.ts';
import { ConnectionTest } from './connection-test.tsx';
import { ldapInput, type LdapOutput, type LdapValues } from './ldap-schema.ts';

/** Tries out what stands in the form, saved or not, and shows what the directory said. */
export function LdapTest() {
  const { t } = useTranslation();
  const { handleSubmit } = useFormContext<LdapValues, unknown, LdapOutput>();
  const test = useMutation(orpc.settings.testLdap.mutationOptions());
  return (
    <ConnectionTest
      label={t('ldap.test')}
      works={t('ldap.works')}
      test={test}
      onTest={() => void handleSubmit((values) => test.mutate(ldapInput(values)))()}
    />
  );
}
