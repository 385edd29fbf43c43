import { Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { passwordSchema } from '#shared/contract/session.ts';
import { useTakeSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { DemoLogins } from './demo-logins.tsx';

const schema = z.strictObject({
  username: z.string().trim().min(1, 'required').max(64),
  password: passwordSchema,
});

/** The way in for staff: on its own page, or before a page that needs it, which then opens. */
export function SignInScreen() {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const isOwnPage = useLocation({ select: ({ pathname }) => pathname === '/sign-in' });
  const takeSession = useTakeSession();
  const form = useForm({ resolver: contractResolver(schema), defaultValues: { username: '', password: '' } });
  const signIn = useMutation(
    orpc.session.signIn.mutationOptions({
      onSuccess: (session) => {
        takeSession(session);
        if (isOwnPage) void navigate({ to: '/' });
      },
      onError: () => {
        form.resetField('password');
        form.setFocus('password');
      },
    }),
  );
  const { errors } = form.formState;

  return (
    <>
      <PageHeader title={t('session.signInTitle')} description={t('session.signInHint')} />
      <DemoLogins onChoose={(login) => signIn.mutate(login)} />
      <Paper
        component="form"
        withBorder
        p="lg"
        maw={440}
        noValidate
        onSubmit={form.handleSubmit((values) => signIn.mutate(values))}
      >
        <Stack>
          {!isOwnPage && <Text size="sm">{t('session.signInGoal')}</Text>}
          <TextInput
            label={t('session.username')}
            autoComplete="username"
            autoFocus
            {...form.register('username')}
            error={faultText(errors.username && 'required')}
          />
          <PasswordField
            label={t('session.password')}
            autoComplete="current-password"
            {...form.register('password')}
            error={faultText(errors.password?.message)}
          />
          <ErrorAlert error={signIn.error} />
          <Group justify="space-between" wrap="nowrap">
            <Text size="xs" c="dimmed">
              {t('session.signInForgot')}
            </Text>
            <ShortcutButton type="submit" shortcut="Alt+KeyS" loading={signIn.isPending} miw={170}>
              {t('session.signIn')}
            </ShortcutButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
