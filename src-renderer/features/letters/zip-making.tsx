import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { LetterTable } from './letter-table.tsx';
import type { MakeZip } from './use-make-zip.ts';

interface ZipMakingProps {
  /** Of one unit. */
  rows: readonly DeliveryView[];
  total: number;
  confirmerId: number | null;
  make: MakeZip;
}

/** Passwords of one unit that wait for a zip. */
export function ZipMaking({ rows, total, confirmerId, make }: ZipMakingProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number[]>([]);
  const ids = chosen.filter((id) => rows.some((row) => row.id === id));
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('zips.toPack', { total })}</Title>
      {rows.length === 0 ? (
        <Text>{t('zips.noneToPack')}</Text>
      ) : (
        <>
          <LetterTable
            of="zips"
            label={t('zips.toPackLabel')}
            rows={rows}
            chosen={ids}
            onChoose={setChosen}
          />
          <ShortcutButton
            shortcut="Alt+KeyP"
            style={{ alignSelf: 'flex-start' }}
            disabled={ids.length === 0 || confirmerId === null}
            loading={make.isPending}
            onClick={() => confirmerId !== null && make.mutate({ ids, confirmerId, reason: null })}
          >
            {t('zips.make', { chosen: ids.length })}
          </ShortcutButton>
        </>
      )}
    </Stack>
  );
}
