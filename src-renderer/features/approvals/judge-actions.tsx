import { Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApprovalTable, MOST_CANCELLED } from '#shared/contract/approvals.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client, orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface JudgeActionsProps {
  table: ApprovalTable;
  operationIds: readonly number[];
  onJudged: () => void;
}

/** The second person's word on the rows that are chosen: yes as they stand here, or no with a reason. */
export function JudgeActions({ table: { number, sha256 }, operationIds, onJudged }: JudgeActionsProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null);
  const count = operationIds.length;
  function finish(said: string) {
    setAsking(null);
    onJudged();
    notify(said);
  }
  const approve = useMutation(
    orpc.approvals.approve.mutationOptions({
      onSuccess: ({ approved }) => finish(t('plan.approvals.approved', { count: approved })),
      onSettled: () => refresh(),
    }),
  );
  const refuse = useMutation({
    async mutationFn(reason: string) {
      for (let from = 0; from < operationIds.length; from += MOST_CANCELLED) {
        const slice = operationIds.slice(from, from + MOST_CANCELLED);
        await client.approvals.refuse({ number, operationIds: slice, reason });
      }
    },
    onSuccess: () => finish(t('plan.approvals.refused', { count })),
    onSettled: () => refresh(),
  });
  const ask = (what: 'approve' | 'refuse') => {
    approve.reset();
    refuse.reset();
    setAsking(what);
  };
  return (
    <Group>
      <ShortcutButton shortcut="Alt+KeyA" disabled={count === 0} onClick={() => ask('approve')}>
        {t('plan.approvals.approve', { count })}
      </ShortcutButton>
      <ShortcutButton
        shortcut="Alt+KeyX"
        variant="default"
        disabled={count === 0}
        onClick={() => ask('refuse')}
      >
        {t('plan.approvals.refuse')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking === 'approve'}
        title={t('plan.approvals.approveTitle')}
        confirmLabel={t('plan.approvals.approveConfirm')}
        pending={approve.isPending}
        error={approve.error}
        onConfirm={() => approve.mutate({ number, sha256, operationIds: [...operationIds] })}
        onClose={() => setAsking(null)}
      >
        <Text>{t('plan.approvals.approveBody', { count })}</Text>
      </ConfirmDialog>
      {asking === 'refuse' && (
        <ReasonDialog
          title={t('plan.approvals.refuseTitle')}
          body={t('plan.approvals.refuseBody', { count })}
          confirmLabel={t('plan.approvals.refuseConfirm')}
          pending={refuse.isPending}
          error={refuse.error}
          onConfirm={(reason) => refuse.mutate(reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </Group>
  );
}
