import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { useMakeZip } from './use-make-zip.ts';
import { ZipChoice } from './zip-choice.tsx';
import { ZipUnitPanel } from './zip-unit-panel.tsx';

const REFRESH_MS = 15_000;

/** Encrypted zips with first passwords, a unit at a time: what waits for one, and what waits to be handed over. */
export function ZipsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosenUnit, chooseUnit] = useState<number | null>(null);
  const make = useMakeZip();
  const { data: units, error } = useQuery(
    orpc.deliveries.zipUnits.queryOptions({ input: {}, refetchInterval: REFRESH_MS }),
  );
  const unit = units?.find(({ id }) => id === chosenUnit) ?? units?.[0];
  return (
    <Stack gap="lg">
      <PageHeader
        title={t('zips.title')}
        description={t('zips.description')}
        actions={
          <>
            <ShortcutButton
              shortcut="Escape"
              variant="default"
              onClick={() => void navigate({ to: '/queue' })}
            >
              {t('queue.back')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyD"
              variant="default"
              onClick={() => void navigate({ to: '/operations/deliveries' })}
            >
              {t('deliveries.title')}
            </ShortcutButton>
          </>
        }
      />
      <ErrorAlert error={error ?? make.error} />
      {!units && !error && <Skeleton height={200} aria-label={t('common.loading')} />}
      {units?.length === 0 && (
        <CatchFocus>
          <EmptyState title={t('zips.none')} hint={t('zips.noneHint')} />
        </CatchFocus>
      )}
      {units && unit && (
        <ZipChoice key={unit.id} units={units} unit={unit} onUnit={chooseUnit}>
          {(confirmerId) => <ZipUnitPanel unit={unit} confirmerId={confirmerId} make={make} />}
        </ZipChoice>
      )}
      <PassphraseDialog
        zip={make.data ?? null}
        ids={make.variables?.ids ?? []}
        onClose={() => make.reset()}
      />
    </Stack>
  );
}
