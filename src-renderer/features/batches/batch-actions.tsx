import { Alert, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client, orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { readTextFile } from './read-text-file.ts';

/** What may be done with a whole batch: show its file, read the platform's result back. */
export function BatchActions({ number, isClosed }: { number: string; isClosed: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hasRole } = useSession();
  const refresh = useRefreshWork();
  const showFile = useMutation(orpc.desktop.showBatchFile.mutationOptions());
  const readResult = useMutation({
    mutationFn: async (file: File) =>
      client.batches.readResult({ number, content: await readTextFile(file) }),
    onSuccess: () => refresh(),
  });
  const forgetFile = useRef<() => void>(null);
  const isOfficer = hasRole('officer', 'administrator');

  return (
    <Stack gap="sm">
      <Group gap="xs">
        <ShortcutButton shortcut="Escape" variant="default" onClick={() => void navigate({ to: '/batches' })}>
          {t('batches.back')}
        </ShortcutButton>
        {isOfficer && (
          <>
            <ShortcutButton
              shortcut="Alt+KeyF"
              variant="default"
              loading={showFile.isPending}
              disabled={isClosed}
              onClick={() => showFile.mutate({ number })}
            >
              {t('batches.showFile')}
            </ShortcutButton>
            <FileButton
              accept=".csv,.txt,.log,text/csv,text/plain"
              resetRef={forgetFile}
              onChange={(file) => {
                // a file that was mended under the same name is no change to the browser, unless the last is forgotten
                forgetFile.current?.();
                if (file) readResult.mutate(file);
              }}
            >
              {(props) => (
                <ShortcutButton
                  shortcut="Alt+KeyU"
                  loading={readResult.isPending}
                  disabled={isClosed}
                  onClick={props.onClick}
                >
                  {t('batches.readResult')}
                </ShortcutButton>
              )}
            </FileButton>
          </>
        )}
      </Group>
      <ErrorAlert error={showFile.error ?? readResult.error} />
      {readResult.data && (
        <Alert
          variant="outline"
          role="status"
          icon={<IconFileCheck aria-hidden />}
          title={t('batches.result.title')}
        >
          <Text>{t('batches.result.matched', { count: readResult.data.matched })}</Text>
          {readResult.data.unmatched.length > 0 && (
            <>
              <Text mt="xs">
                {t('batches.result.unmatched', { count: readResult.data.unmatched.length })}
              </Text>
              <List size="sm" style={{ maxHeight: '12rem', overflowY: 'auto' }} tabIndex={0}>
                {readResult.data.unmatched.map(({ line, text }) => (
                  <List.Item key={line}>{t('batches.result.line', { line, text })}</List.Item>
                ))}
              </List>
            </>
          )}
        </Alert>
      )}
    </Stack>
  );
}
