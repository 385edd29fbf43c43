import { Alert, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Startup } from '#shared/contract/desktop.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useTakeStartup } from './use-startup.ts';

/** First run: where the registry shall live. */
export function FirstRunScreen({ startup }: { startup: Startup }) {
  const { t } = useTranslation();
  const usePlace = useMutation(orpc.desktop.usePlace.mutationOptions({ onSuccess: useTakeStartup() }));
  return (
    <>
      <PageHeader title={t('startup.firstRun.title')} description={t('startup.firstRun.intro')} />
      <Paper withBorder p="lg">
        <Stack>
          <div>
            <Text size="sm" fw={550}>
              {t('startup.firstRun.place')}
            </Text>
            <Code block>{startup.place}</Code>
          </div>
          <Text size="sm" c="dimmed">
            {t('startup.firstRun.local')}
          </Text>
          {!startup.keychain && <Alert variant="outline">{t('startup.firstRun.noKeychain')}</Alert>}
          <ErrorAlert error={usePlace.error} />
          <Group justify="flex-end">
            <ShortcutButton
              variant="default"
              shortcut="Alt+KeyO"
              disabled={usePlace.isPending}
              onClick={() => usePlace.mutate({ choose: true })}
            >
              {t('startup.firstRun.choose')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyS"
              loading={usePlace.isPending}
              onClick={() => usePlace.mutate({ choose: false })}
              autoFocus
            >
              {t('startup.firstRun.use')}
            </ShortcutButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
