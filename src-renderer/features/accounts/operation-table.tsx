import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { OperationOutcome } from '../../components/operation-outcome.tsx';
import { OperationStateBadge } from '../../components/operation-state.tsx';
import { useDates } from '../../lib/dates.ts';

/** What was asked for the account, newest first; what has not ended is settled on the screen of operations. */
export function OperationTable({ operations }: { operations: readonly OperationView[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Table verticalSpacing={4} aria-label={t('accounts.operations')}>
      <Table.Tbody>
        {operations.map((operation) => {
          const { id, kind, connector, state, asked, finishedAt, createdAt } = operation;
          return (
            <Table.Tr key={id}>
              <Table.Td>
                {t(`common.operationKind.${kind}`)}
                <Text size="sm" c="dimmed">
                  {connector ? t(`common.connector.${connector}`) : asked.address}
                </Text>
              </Table.Td>
              <Table.Td>
                <OperationStateBadge state={state} />
              </Table.Td>
              <Table.Td>
                {'formerAddress' in asked && asked.formerAddress !== undefined && (
                  <Text size="sm">{`${asked.formerAddress} → ${asked.address}`}</Text>
                )}
                <OperationOutcome operation={operation} />
              </Table.Td>
              <Table.Td w={170}>{dates.shortDayTime(finishedAt ?? createdAt)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
