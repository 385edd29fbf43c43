import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

interface ReasonDialogProps {
  title: string;
  body: string;
  confirmLabel: string;
  pending: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why: the reason stands in the trail and in the timeline of every request it is about. */
export function ReasonDialog({ body, onConfirm, ...dialog }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog opened dangerous {...dialog} onConfirm={() => reason.trim() !== '' && onConfirm(reason)}>
      <Text mb="sm">{body}</Text>
      <Textarea
        label={t('plan.approvals.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
