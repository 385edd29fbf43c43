import { Alert, Grid, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { DeviceButtons } from './device-buttons.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { isReady } from './progress.ts';
import { reportOf } from './report.ts';
import { ScanPanel } from './scan-panel.tsx';
import { StepList } from './step-list.tsx';
import { useScannerCheck } from './use-scanner-check.ts';

/** Scanner check: from a scanner that somebody configured years ago to one that is known to work. */
export function ScannerScreen() {
  const { t } = useTranslation();
  const { progress, last, profile, error, saving, kept, keep } = useScannerCheck();
  const startup = useQuery(orpc.desktop.startup.queryOptions({ input: {} }));
  const keepButton = useRef<HTMLButtonElement>(null);
  const ready = isReady(progress);
  useEffect(() => {
    // all is scanned: Enter is the last thing to press
    if (ready) keepButton.current?.focus();
  }, [ready]);
  const report = reportOf({ progress, profile, appVersion: startup.data?.appVersion ?? '' }, t);

  return (
    <>
      <PageHeader title={t('scanner.title')} description={t('scanner.description')} />
      <Grid gap="md">
        <Grid.Col span={5}>
          <Paper withBorder p="md" component="section">
            <Title order={2} size="h3" mb="xs">
              {t('scanner.steps')}
            </Title>
            <StepList progress={progress} kept={kept}>
              <ShortcutButton
                ref={keepButton}
                shortcut="F8"
                mt={4}
                loading={saving}
                disabled={progress.found === null}
                onClick={keep}
              >
                {t('scanner.profile.keep')}
              </ShortcutButton>
            </StepList>
          </Paper>
        </Grid.Col>
        <Grid.Col span={7}>
          <Stack gap="md">
            <ErrorAlert error={error} />
            {ready && <Ready kept={kept} />}
            <ScanPanel last={last} />
            <SimpleGrid cols={2} spacing="md">
              <Paper withBorder p="md" component="section">
                <Title order={2} size="h3" mb="xs">
                  {t('scanner.profile.title')}
                </Title>
                <ProfileFacts profile={profile} />
                <DeviceButtons />
              </Paper>
              <Paper withBorder p="md" component="section">
                <Title order={2} size="h3" mb={4}>
                  {t('scanner.report.title')}
                </Title>
                <Report text={report} />
              </Paper>
            </SimpleGrid>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Ready({ kept }: { kept: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="status"
      color="green"
      variant="outline"
      icon={<IconCircleCheck aria-hidden />}
      title={t('scanner.ready.title')}
      // Mantine's green is too pale for words; the frame and the sign carry it.
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      {kept ? t('scanner.ready.kept') : t('scanner.ready.keep')}
    </Alert>
  );
}

function Report({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start">
      <span>{t('scanner.report.hint')}</span>
      <CopyButton text={text} size="sm" />
    </Stack>
  );
}
