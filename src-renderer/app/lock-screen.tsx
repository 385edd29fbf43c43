import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../components/error-alert.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { ShortcutButton } from '../components/shortcut-button.tsx';
import { orpc } from '../lib/client.ts';
import { PlainPage } from './plain-page.tsx';
import { useSession, useTakeSession } from './session.tsx';
import { useSessionActions } from './use-session-actions.ts';

/** Stands before everything while the session is locked: the same person's password, or out. */
export function LockScreen() {
  const { t } = useTranslation();
  const { person } = useSession();
  const [password, setPassword] = useState('');
  const unlock = useMutation(orpc.session.unlock.mutationOptions({ onSuccess: useTakeSession() }));
  const { signOut } = useSessionActions();
  useReturnFocus();

  // notices may name people; they do not stay over a locked screen
  useEffect(() => notifications.clean(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate({ password }, { onError: () => setPassword('') });
  };
  return (
    <PlainPage>
      <Center pt="8vh">
        <Paper component="form" onSubmit={submit} withBorder p="xl" w={420}>
          <Stack>
            <Group gap="xs">
              <IconLock aria-hidden />
              <Title order={1} size="h2">
                {t('session.locked')}
              </Title>
            </Group>
            <Text size="sm" c="dimmed">
              {t('session.lockedHint', { name: person?.displayName })}
            </Text>
            <PasswordField
              label={t('session.password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              data-autofocus
              autoFocus
            />
            <ErrorAlert error={unlock.error} />
            <Group justify="space-between">
              <ShortcutButton variant="default" shortcut="Alt+KeyO" onClick={signOut}>
                {t('session.signOut')}
              </ShortcutButton>
              <Button type="submit" loading={unlock.isPending} disabled={password === ''}>
                {t('session.unlock')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </Center>
    </PlainPage>
  );
}

/** After the lock the focus is where it was before it. */
function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    },
    [before],
  );
}
