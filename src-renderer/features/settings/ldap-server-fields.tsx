import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../components/password-field.tsx';
import { useFaultText } from '../../lib/error-text.ts';
import { CertificateField } from './certificate-field.tsx';
import type { LdapOutput, LdapValues } from './ldap-schema.ts';

const ORDER = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error'];

/** Where the directory is, and how the office signs in there. */
export function LdapServerFields({ isPasswordSet }: { isPasswordSet: boolean }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { register, control, formState } = useFormContext<LdapValues, unknown, LdapOutput>();
  const { errors } = formState;
  const text = (name: 'url' | 'baseDn' | 'bindDn') => (
    <TextInput
      label={t(`ldap.${name}`)}
      description={t(`ldap.${name}Hint`)}
      inputWrapperOrder={ORDER}
      autoComplete="off"
      spellCheck={false}
      {...register(name)}
      error={errors[name] && t(`ldap.${name}Fault`)}
    />
  );
  const number = (name: 'pageSize' | 'timeoutSeconds') => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          label={t(`ldap.${name}`)}
          hideControls
          {...field}
          error={faultText(fieldState.error?.message)}
        />
      )}
    />
  );
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        {text('url')}
        {text('baseDn')}
        {text('bindDn')}
        <PasswordField
          label={t('ldap.password')}
          description={t(isPasswordSet ? 'settings.mail.passwordKept' : 'settings.mail.passwordNone')}
          inputWrapperOrder={ORDER}
          autoComplete="new-password"
          {...register('password')}
          error={faultText(errors.password?.message)}
        />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <CertificateField
          inputWrapperOrder={ORDER}
          {...register('caCertificate')}
          error={faultText(errors.caCertificate?.message)}
        />
        <SimpleGrid cols={2} spacing="sm">
          {number('timeoutSeconds')}
          {number('pageSize')}
        </SimpleGrid>
      </SimpleGrid>
    </>
  );
}
