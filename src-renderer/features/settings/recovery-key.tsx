import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';

/** The way back when the machine that wrapped the registry's key is gone. */
export function RecoveryKey() {
  const { t } = useTranslation();
  const save = useMutation(orpc.desktop.saveRecoveryKey.mutationOptions());
  return (
    <Paper withBorder p="md" maw={520}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('settings.recovery.title')}
        </Title>
        <Text size="sm">{t('settings.recovery.intro')}</Text>
        <ErrorAlert error={save.error} />
        {save.data?.path && (
          <Text size="sm" role="status">
            {t('settings.recovery.saved', { path: save.data.path })}
          </Text>
        )}
        <Group justify="flex-end">
          <ShortcutButton
            shortcut="Alt+KeyK"
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate({})}
          >
            {t('settings.recovery.save')}
          </ShortcutButton>
        </Group>
      </Stack>
    </Paper>
  );
}
