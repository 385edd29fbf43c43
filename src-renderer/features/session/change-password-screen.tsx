import { Alert, Group, Paper, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { passwordSchema } from '#shared/contract/session.ts';
import { useSession, useTakeSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { PasswordRules } from '../../components/password-rules.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';

const schema = z
  .strictObject({ current: passwordSchema, next: passwordSchema, repeat: z.string() })
  .refine(({ next, repeat }) => next === repeat, { error: 'password-repeat', path: ['repeat'] });

/** One's own password: by choice, or because the first one must be changed. */
export function ChangePasswordScreen() {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const { person } = useSession();
  const takeSession = useTakeSession();
  const form = useForm({
    resolver: contractResolver(schema),
    defaultValues: { current: '', next: '', repeat: '' },
  });
  const next = useWatch({ control: form.control, name: 'next' });
  const change = useMutation(
    orpc.session.changePassword.mutationOptions({
      onSuccess: (session) => {
        takeSession(session);
        notifications.show({ message: t('session.passwordChanged') });
        void navigate({ to: '/' });
      },
      onError: () => form.setFocus('current'),
    }),
  );
  const { errors } = form.formState;

  return (
    <>
      <PageHeader title={t('session.changePassword')} description={t('session.changePasswordHint')} />
      <Paper
        component="form"
        withBorder
        p="lg"
        maw={560}
        noValidate
        onSubmit={form.handleSubmit(({ current, next: wanted }) => change.mutate({ current, next: wanted }))}
      >
        <Stack>
          {person?.mustChangePassword && <Alert variant="outline">{t('session.mustChange')}</Alert>}
          <PasswordField
            label={t('session.currentPassword')}
            autoComplete="current-password"
            autoFocus
            {...form.register('current')}
            error={faultText(errors.current?.message)}
          />
          <PasswordField
            label={t('session.newPassword')}
            autoComplete="new-password"
            {...form.register('next')}
            error={faultText(errors.next?.message)}
          />
          <PasswordField
            label={t('session.repeatPassword')}
            autoComplete="new-password"
            {...form.register('repeat')}
            error={faultText(errors.repeat?.message)}
          />
          <PasswordRules password={next} username={person?.username ?? ''} />
          <ErrorAlert error={change.error} />
          <Group justify="flex-end">
            <ShortcutButton type="submit" shortcut="Alt+KeyS" loading={change.isPending}>
              {t('session.changePassword')}
            </ShortcutButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
