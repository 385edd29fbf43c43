import { Alert, Code, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDatabaseX, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Startup } from '#shared/contract/desktop.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useTakeStartup } from './use-startup.ts';

/** The registry did not open: what happened, what is safe, and what to do, step by step. */
export function StartupProblemScreen({ startup }: { startup: Startup }) {
  const { t } = useTranslation();
  const retry = useMutation(orpc.desktop.retryStartup.mutationOptions({ onSuccess: useTakeStartup() }));
  const problem = `startup.problem.${startup.problem ?? 'unreachable'}`;
  const steps = t(`${problem}.steps`, { returnObjects: true }) as string[];
  return (
    <>
      <PageHeader title={t(`${problem}.title`)} />
      <Stack>
        <Alert color="red" variant="outline" icon={<IconDatabaseX aria-hidden />}>
          {t(`${problem}.what`)}
        </Alert>
        <Alert color="green" variant="outline" icon={<IconShieldCheck aria-hidden />}>
          <strong>{t('startup.problem.safe')}:</strong> {t(`${problem}.safe`)}
        </Alert>
        <Paper withBorder p="md">
          <Title order={2}>{t('startup.problem.steps')}</Title>
          <List type="ordered" mt="xs" spacing={4}>
            {steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
          <ErrorAlert error={retry.error} mt="md" />
          <Group justify="flex-end" mt="md">
            <ShortcutButton
              shortcut="Alt+KeyR"
              loading={retry.isPending}
              onClick={() => retry.mutate({})}
              autoFocus
            >
              {t('startup.problem.retry')}
            </ShortcutButton>
          </Group>
        </Paper>
        <div>
          <Text size="sm" c="dimmed">
            {t('startup.problem.place')} · {t('startup.problem.version', { version: startup.appVersion })}
          </Text>
          <Code block>{startup.place}</Code>
          {startup.detail && (
            <>
              <Text size="sm" c="dimmed" mt="xs">
                {t('startup.problem.detail')}
              </Text>
              <Code block>{startup.detail}</Code>
            </>
          )}
        </div>
      </Stack>
    </>
  );
}
