import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../components/password-field.tsx';
import { useFaultText } from '../../lib/error-text.ts';
import { CertificateField } from './certificate-field.tsx';
import type { ScimOutput, ScimValues } from './scim-schema.ts';

const ORDER = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error'];
const ATTRIBUTES = ['mustChangeAttribute', 'quotaAttribute', 'attachmentAttribute'] as const;

/** Where the service is, and how the office signs in there. */
export function ScimServiceFields({ isSecretSet }: { isSecretSet: boolean }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { register, control, formState } = useFormContext<ScimValues, unknown, ScimOutput>();
  const { errors } = formState;
  const number = (name: 'pageSize' | 'timeoutSeconds') => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          label={t(`scim.${name}`)}
          hideControls
          {...field}
          error={faultText(fieldState.error?.message)}
        />
      )}
    />
  );
  return (
    <SimpleGrid cols={2} spacing="sm">
      <ScimText name="baseUrl" />
      <ScimText name="domain" />
      <ScimText name="username" />
      <PasswordField
        label={t('scim.secret')}
        description={t(isSecretSet ? 'scim.secretKept' : 'scim.secretHint')}
        inputWrapperOrder={ORDER}
        autoComplete="new-password"
        {...register('secret')}
        error={errors.secret && t('scim.secretFault')}
      />
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
  );
}

/** The platform's own names for what SCIM has none for. */
export function ScimAttributeFields() {
  return (
    <SimpleGrid cols={1} spacing="sm">
      {ATTRIBUTES.map((name) => (
        <ScimText key={name} name={name} />
      ))}
    </SimpleGrid>
  );
}

type TextName = 'baseUrl' | 'domain' | 'username' | (typeof ATTRIBUTES)[number];

function ScimText({ name }: { name: TextName }) {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<ScimValues, unknown, ScimOutput>();
  return (
    <TextInput
      label={t(`scim.${name}`)}
      description={t(`scim.${name}Hint`)}
      inputWrapperOrder={ORDER}
      autoComplete="off"
      spellCheck={false}
      {...register(name)}
      error={formState.errors[name] && t(`scim.${name}Fault`)}
    />
  );
}
