import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../lib/error-text.ts';
import type { MailOutput, MailValues } from './mail-schema.ts';

/** Where the server is and how it encrypts; the port follows the encryption until somebody writes another. */
export function MailServerFields({ form }: { form: UseFormReturn<MailValues, unknown, MailOutput> }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { errors } = form.formState;
  return (
    <Group align="flex-start" wrap="nowrap">
      <TextInput
        flex={1}
        label={t('settings.mail.host')}
        {...form.register('host')}
        error={faultText(errors.host?.message)}
      />
      <Controller
        control={form.control}
        name="security"
        render={({ field }) => (
          <Select
            w={210}
            label={t('settings.mail.security')}
            data={[
              { value: 'starttls', label: t('settings.mail.starttls') },
              { value: 'tls', label: t('settings.mail.tls') },
            ]}
            allowDeselect={false}
            {...field}
            onChange={(value) => {
              field.onChange(value);
              form.setValue('port', value === 'tls' ? 465 : 587, { shouldDirty: true });
            }}
          />
        )}
      />
      <Controller
        control={form.control}
        name="port"
        render={({ field }) => (
          <NumberInput
            w={110}
            label={t('settings.mail.port')}
            hideControls
            {...field}
            error={faultText(errors.port?.message)}
          />
        )}
      />
    </Group>
  );
}
