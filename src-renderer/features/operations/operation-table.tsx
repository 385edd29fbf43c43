import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { Age } from '../../components/age.tsx';
import { OperationOutcome } from '../../components/operation-outcome.tsx';
import { OperationStateBadge } from '../../components/operation-state.tsx';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { OperationAction } from './operation-action.tsx';

interface OperationTableProps {
  rows: readonly OperationView[];
  /** The operation that is just being tried again. */
  busyId: number | null;
  onRetry: (id: number) => void;
  onSteps: (id: number) => void;
}

const COLUMNS = ['what', 'who', 'state', 'why', 'age', 'action'] as const;

/** Operations, each with its one next act; arrows walk from act to act. */
export function OperationTable({ rows, busyId, onRetry, onSteps }: OperationTableProps) {
  const { t } = useTranslation();
  const table = useRowFocus(true);
  return (
    <Table highlightOnHover verticalSpacing={6} aria-label={t('operations.title')} {...table}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column}>{t(`operations.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              {t(`common.operationKind.${row.kind}`)}
              {row.connector && (
                <Text size="sm" c="dimmed">
                  {t(`common.connector.${row.connector}`)}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              {row.address}
              <Text size="sm">
                <Anchor
                  size="sm"
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/requests/$code" params={{ code: row.requestCode }} {...props} />
                  )}
                >
                  {printedCode(row.requestCode)}
                </Anchor>{' '}
                {row.nameTh}
              </Text>
            </Table.Td>
            <Table.Td>
              <OperationStateBadge state={row.state} />
            </Table.Td>
            <Table.Td>
              <OperationOutcome operation={row} />
            </Table.Td>
            <Table.Td>
              <Age since={row.finishedAt ?? row.createdAt} />
            </Table.Td>
            <Table.Td>
              <OperationAction operation={row} busy={row.id === busyId} onRetry={onRetry} onSteps={onSteps} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
