import { Group, Modal, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { OperationOutcome } from '../../components/operation-outcome.tsx';
import { OperationStateBadge } from '../../components/operation-state.tsx';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { AskedFacts } from './asked-facts.tsx';
import { AttemptList } from './attempt-list.tsx';
import { OperationActs } from './operation-acts.tsx';

/** Everything about one operation: what was asked, what was tried, and all that can be done with it. */
export function OperationDetails({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const shown = useQuery(orpc.operations.show.queryOptions({ input: { id }, refetchInterval: 15_000 }));
  const operation = shown.data?.operation;
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={
        <Text fw={650}>
          {operation && `${t(`common.operationKind.${operation.kind}`)} ${operation.address}`}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('common.confirmDialog.close') }}
    >
      <ShortcutLayer>
        <ErrorAlert error={shown.error} />
        {!shown.data || !operation ? (
          <Skeleton height={200} aria-label={t('common.loading')} />
        ) : (
          <Stack gap="md">
            <Group gap="sm" align="flex-start">
              <OperationStateBadge state={operation.state} connector={operation.connector} />
              <div>
                <OperationOutcome operation={operation} />
                {operation.afterId !== null && <Text size="sm">{t('operations.details.afterOther')}</Text>}
              </div>
            </Group>
            <Title order={3} size="h4">
              {t('operations.details.asked')}
            </Title>
            <AskedFacts asked={operation.asked} />
            <Title order={3} size="h4">
              {t('operations.details.attempts')}
            </Title>
            <AttemptList attempts={shown.data.attempts} address={operation.address} />
            <OperationActs operation={operation} attempts={shown.data.attempts} onDone={onClose} />
          </Stack>
        )}
      </ShortcutLayer>
    </Modal>
  );
}
