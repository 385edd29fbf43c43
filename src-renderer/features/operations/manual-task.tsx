import { Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { ManualFailure } from './manual-failure.tsx';
import { ManualSteps } from './manual-steps.tsx';

interface ManualTaskProps {
  task: Outputs['operations']['manualSteps'];
  onClose: () => void;
}

/** A manual task: what to type where in the platform's own console, ticked off line by line. */
export function ManualTask({ task, onClose }: ManualTaskProps) {
  const { t } = useTranslation();
  const { operation, steps } = task;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [failing, setFailing] = useState(false);
  const notify = useNotify();
  const refresh = useRefreshWork();
  const finished = (message: string) => {
    notify(message);
    onClose();
    void refresh();
  };
  const complete = useMutation(
    orpc.operations.completeManual.mutationOptions({
      onSuccess: () => finished(t('operations.manual.completed', { address: operation.address })),
    }),
  );
  const fail = useMutation(
    orpc.operations.failManual.mutationOptions({
      onSuccess: () => finished(t('operations.manual.failed', { address: operation.address })),
    }),
  );
  const left = steps.length - ticked.length;

  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={
        <Text fw={650}>
          {t(`common.operationKind.${operation.kind}`)} {operation.address}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('common.confirmDialog.close') }}
    >
      <ShortcutLayer>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('operations.manual.hint')}
          </Text>
          <ManualSteps
            steps={steps}
            ticked={ticked}
            onToggle={(code) =>
              setTicked((now) =>
                now.includes(code) ? now.filter((other) => other !== code) : [...now, code],
              )
            }
          />
          <ErrorAlert error={complete.error ?? fail.error} />
          {failing ? (
            <ManualFailure
              pending={fail.isPending}
              onFail={(words) => fail.mutate({ id: operation.id, words })}
              onBack={() => setFailing(false)}
            />
          ) : (
            <Group justify="flex-end" gap="sm">
              <Text size="sm" role="status" mr="auto">
                {left > 0 ? t('operations.manual.left', { count: left }) : t('operations.manual.allTicked')}
              </Text>
              <ShortcutButton shortcut="Alt+KeyF" variant="default" onClick={() => setFailing(true)}>
                {t('operations.manual.fail')}
              </ShortcutButton>
              <ShortcutButton
                shortcut="Alt+KeyS"
                disabled={left > 0}
                loading={complete.isPending}
                onClick={() => complete.mutate({ id: operation.id })}
              >
                {t('operations.manual.complete')}
              </ShortcutButton>
            </Group>
          )}
        </Stack>
      </ShortcutLayer>
    </Modal>
  );
}
