import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '#shared/contract/operations.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { useLaneName } from '../../components/use-lane-name.ts';

/** Asks why a way out is closed for a while: everybody who waits for it will read it. */
export function PauseDialog({ lane, onClose }: { lane: LaneId; onClose: () => void }) {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const refresh = useRefreshWork();
  const [reason, setReason] = useState('');
  const pause = useMutation(
    orpc.operations.pause.mutationOptions({
      onSuccess: () => {
        onClose();
        void refresh();
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('operations.lane.pauseTitle', { lane: laneName(lane) })}
      confirmLabel={t('operations.lane.pause')}
      pending={pause.isPending}
      error={pause.error}
      onConfirm={() => reason.trim() !== '' && pause.mutate({ lane, reason })}
      onClose={onClose}
    >
      <Text mb="sm">{t('operations.lane.pauseBody')}</Text>
      <Textarea
        label={t('operations.lane.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
        autosize
        minRows={2}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
