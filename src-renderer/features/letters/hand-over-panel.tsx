import { Group, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { LetterTable } from './letter-table.tsx';
import { usePrintLetters } from './use-print-letters.ts';

interface HandOverPanelProps {
  rows: readonly DeliveryView[];
  total: number;
  printer: string | null;
}

/** What was printed and still lies in the office: handed over, posted, or printed again with a reason. */
export function HandOverPanel({ rows, total, printer }: HandOverPanelProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [chosen, setChosen] = useState<number[]>([]);
  const [reason, setReason] = useState('');
  const print = usePrintLetters(() => setReason(''));
  const handOver = useMutation(
    orpc.deliveries.handOver.mutationOptions({
      onSuccess: ({ handedOver }) => {
        setChosen([]);
        notify(t('letters.handedOver', { handedOver }));
      },
      onSettled: () => refresh(),
    }),
  );
  const ids = chosen.filter((id) => rows.some((row) => row.id === id));
  const isIdle = ids.length === 0;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('letters.toHandOver', { total })}</Title>
      <ErrorAlert error={handOver.error ?? print.error} />
      {rows.length === 0 ? (
        <EmptyState title={t('letters.noneToHandOver')} />
      ) : (
        <>
          <LetterTable
            of="letters"
            label={t('letters.toHandOverLabel')}
            rows={rows}
            chosen={ids}
            onChoose={setChosen}
          />
          <Group align="flex-end">
            <ShortcutButton
              shortcut="Alt+KeyH"
              disabled={isIdle}
              loading={handOver.isPending}
              onClick={() => handOver.mutate({ ids, how: 'in-person' })}
            >
              {t('letters.how.in-person')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyM"
              variant="default"
              disabled={isIdle}
              loading={handOver.isPending}
              onClick={() => handOver.mutate({ ids, how: 'posted' })}
            >
              {t('letters.how.posted')}
            </ShortcutButton>
            <TextInput
              label={t('letters.reason')}
              value={reason}
              maxLength={300}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <ShortcutButton
              shortcut="Alt+KeyR"
              variant="default"
              disabled={isIdle || printer === null || reason.trim() === ''}
              loading={print.isPending}
              onClick={() => printer !== null && print.mutate({ ids, printer, reason })}
            >
              {t('letters.printAgain')}
            </ShortcutButton>
          </Group>
        </>
      )}
    </Stack>
  );
}
