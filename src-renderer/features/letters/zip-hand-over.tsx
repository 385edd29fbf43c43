import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { LetterTable } from './letter-table.tsx';
import type { MakeZip } from './use-make-zip.ts';

interface ZipHandOverProps {
  /** Of one unit. */
  rows: readonly DeliveryView[];
  total: number;
  confirmerId: number | null;
  make: MakeZip;
}

/** What is in a zip and not yet with its unit: its passphrase told later, handed over, sent, or made
 * again with a reason and a new passphrase. */
export function ZipHandOver({ rows, total, confirmerId, make }: ZipHandOverProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [chosen, setChosen] = useState<number[]>([]);
  const [reason, setReason] = useState('');
  const handOver = useMutation(
    orpc.deliveries.handOver.mutationOptions({
      onSuccess: ({ handedOver }) => {
        setChosen([]);
        notify(t('zips.handedOver', { handedOver }));
      },
      onSettled: () => refresh(),
    }),
  );
  const tell = useMutation(
    orpc.deliveries.recordPassphrase.mutationOptions({
      onSuccess: ({ recorded }) => notify(t('zips.toldLater', { recorded })),
      onSettled: () => refresh(),
    }),
  );
  const ids = chosen.filter((id) => rows.some((row) => row.id === id));
  const canMakeAgain = ids.length > 0 && confirmerId !== null && reason.trim() !== '';
  function makeAgain() {
    if (confirmerId === null) return;
    make.mutate({ ids, confirmerId, reason }, { onSuccess: (zip) => zip && setReason('') });
  }
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('zips.packed', { total })}</Title>
      <ErrorAlert error={handOver.error ?? tell.error} />
      {rows.length === 0 ? (
        <Text>{t('zips.nonePacked')}</Text>
      ) : (
        <>
          <LetterTable
            of="zips"
            label={t('zips.packedLabel')}
            rows={rows}
            chosen={ids}
            onChoose={setChosen}
          />
          <Group align="flex-end">
            <ShortcutButton
              shortcut="Alt+KeyH"
              disabled={ids.length === 0}
              loading={handOver.isPending}
              onClick={() => handOver.mutate({ ids, how: 'in-person' })}
            >
              {t('zips.how.in-person')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyM"
              variant="default"
              disabled={ids.length === 0}
              loading={handOver.isPending}
              onClick={() => handOver.mutate({ ids, how: 'posted' })}
            >
              {t('zips.how.posted')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyC"
              variant="default"
              disabled={ids.length === 0}
              loading={tell.isPending}
              onClick={() => tell.mutate({ ids, how: 'telephone' })}
            >
              {t('zips.tellLater')}
            </ShortcutButton>
            <TextInput
              label={t('zips.reason')}
              value={reason}
              maxLength={300}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <ShortcutButton
              shortcut="Alt+KeyR"
              variant="default"
              disabled={!canMakeAgain}
              loading={make.isPending}
              onClick={makeAgain}
            >
              {t('zips.again')}
            </ShortcutButton>
          </Group>
        </>
      )}
    </Stack>
  );
}
