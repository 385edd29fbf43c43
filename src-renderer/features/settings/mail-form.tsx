import { Alert, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { PasswordField } from '../../components/password-field.tsx';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { CertificateField } from './certificate-field.tsx';
import { initialMail, mailFormSchema } from './mail-schema.ts';
import { MailServerFields } from './mail-server-fields.tsx';
import { useSaved } from './use-saved.ts';

export type StoredMail = Outputs['settings']['show']['mail'];

/** SMTP as the office's mail server wants it. The stored password never comes back: empty keeps it. */
export function MailForm({ mail, onDirty }: { mail: StoredMail; onDirty: (isDirty: boolean) => void }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(mailFormSchema), defaultValues: initialMail(mail) });
  const { errors, isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const save = useMutation(
    orpc.settings.saveMail.mutationOptions({
      onSuccess: async () => {
        form.reset({ ...form.getValues(), password: '' });
        await saved();
      },
    }),
  );
  const submit = form.handleSubmit(({ password, ...wanted }) =>
    save.mutate({ mail: wanted, password: password === '' ? null : password }),
  );
  return (
    <Paper component="form" withBorder p="md" noValidate onSubmit={submit}>
      <Stack gap="sm">
        {mail ? (
          <Text size="sm" c="dimmed">
            {t('settings.mail.intro')}
          </Text>
        ) : (
          <Alert variant="outline">{t('settings.mail.notSet')}</Alert>
        )}
        <MailServerFields form={form} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t('settings.mail.username')}
            description={t('settings.mail.usernameHint')}
            autoComplete="off"
            {...form.register('username')}
            error={faultText(errors.username && 'too-long')}
          />
          <PasswordField
            label={t('settings.mail.password')}
            description={t(mail?.passwordSet ? 'settings.mail.passwordKept' : 'settings.mail.passwordNone')}
            autoComplete="new-password"
            {...form.register('password')}
            error={faultText(errors.password?.message)}
          />
          <TextInput
            label={t('settings.mail.senderName')}
            {...form.register('senderName')}
            error={faultText(errors.senderName?.message)}
          />
          <TextInput
            label={t('settings.mail.senderAddress')}
            {...form.register('senderAddress')}
            error={faultText(errors.senderAddress?.message)}
          />
        </SimpleGrid>
        <CertificateField
          rows={4}
          {...form.register('caCertificate')}
          error={faultText(errors.caCertificate?.message)}
        />
        <SaveRow save={save} />
      </Stack>
    </Paper>
  );
}
