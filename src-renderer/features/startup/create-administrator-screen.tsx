import { Group, Paper, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { passwordSchema, usernameSchema } from '#shared/contract/session.ts';
import { useTakeSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { PasswordRules } from '../../components/password-rules.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';

const schema = z
  .strictObject({
    displayName: z.string().trim().min(1).max(120),
    username: usernameSchema,
    password: passwordSchema,
    repeat: z.string(),
  })
  .refine(({ password, repeat }) => password === repeat, { error: 'password-repeat', path: ['repeat'] });

/** First run: the person who lets all others in. */
export function CreateAdministratorScreen() {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const form = useForm({
    resolver: contractResolver(schema),
    defaultValues: { displayName: '', username: '', password: '', repeat: '' },
  });
  const [username, password] = useWatch({ control: form.control, name: ['username', 'password'] });
  const create = useMutation(
    orpc.session.createAdministrator.mutationOptions({
      onSuccess: useTakeSession(),
      onError: () => form.setFocus('password'),
    }),
  );
  const { errors } = form.formState;
  return (
    <>
      <PageHeader title={t('startup.administrator.title')} description={t('startup.administrator.intro')} />
      <Paper
        component="form"
        withBorder
        p="lg"
        noValidate
        onSubmit={form.handleSubmit(({ displayName, username: name, password: chosen }) =>
          create.mutate({ displayName, username: name, password: chosen }),
        )}
      >
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              label={t('startup.administrator.displayName')}
              description={t('startup.administrator.displayNameHint')}
              autoComplete="name"
              autoFocus
              {...form.register('displayName')}
              error={faultText(errors.displayName?.message)}
            />
            <TextInput
              label={t('session.username')}
              description={t('startup.administrator.usernameHint')}
              autoComplete="username"
              {...form.register('username')}
              error={faultText(errors.username?.message)}
            />
          </Group>
          <Group grow align="flex-start">
            <PasswordField
              label={t('session.password')}
              autoComplete="new-password"
              {...form.register('password')}
              error={faultText(errors.password?.message)}
            />
            <PasswordField
              label={t('startup.administrator.repeat')}
              autoComplete="new-password"
              {...form.register('repeat')}
              error={faultText(errors.repeat?.message)}
            />
          </Group>
          <PasswordRules password={password} username={username} />
          <ErrorAlert error={create.error} />
          <Group justify="flex-end">
            <ShortcutButton type="submit" shortcut="Alt+KeyS" loading={create.isPending}>
              {t('startup.administrator.create')}
            </ShortcutButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
