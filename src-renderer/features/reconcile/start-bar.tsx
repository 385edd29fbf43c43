import { Group, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshReconcile } from './use-refresh-reconcile.ts';

interface StartBarProps {
  canAsk: boolean;
  connector: ConnectorId;
  isRunning: boolean;
  onStarted: () => void;
}

/** The two ways to a list: the platform itself, and a file that its console has written. */
export function StartBar({ canAsk, connector, isRunning, onStarted }: StartBarProps) {
  const { t } = useTranslation();
  const refresh = useRefreshReconcile();
  const input = useRef<HTMLInputElement>(null);
  const start = useMutation(
    orpc.reconcile.start.mutationOptions({ onSuccess: onStarted, onSettled: () => refresh() }),
  );
  const open = (file: File | undefined) => {
    if (!file) return;
    const takenAt = new Date(file.lastModified).toISOString();
    start.mutate({ file: { name: file.name, takenAt, bytes: file } });
  };
  return (
    <>
      <Group>
        {canAsk && (
          <ShortcutButton
            shortcut="Alt+KeyR"
            leftSection={<IconPlugConnected size={18} aria-hidden />}
            disabled={isRunning}
            loading={start.isPending}
            onClick={() => start.mutate({ file: null })}
          >
            {t('reconcile.ask')}
          </ShortcutButton>
        )}
        <ShortcutButton
          shortcut="Alt+KeyO"
          variant={canAsk ? 'default' : 'filled'}
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          disabled={isRunning}
          loading={start.isPending}
          onClick={() => input.current?.click()}
        >
          {t('reconcile.chooseFile')}
        </ShortcutButton>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv"
          hidden
          aria-label={t('reconcile.chooseFile')}
          onChange={(event) => {
            open(event.currentTarget.files?.[0]);
            // the same file may be chosen again once it was mended
            event.currentTarget.value = '';
          }}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {!canAsk && `${t('reconcile.cannotAsk', { connector: t(`common.connector.${connector}`) })} `}
        {t('reconcile.fileHint')}
      </Text>
      <ErrorAlert error={start.error} />
    </>
  );
}
