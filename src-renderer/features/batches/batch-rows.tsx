import { Button, Group, Table, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { useSession } from '../../app/session.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { OperationOutcome } from '../../components/operation-outcome.tsx';
import { OperationStateBadge } from '../../components/operation-state.tsx';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

interface BatchRowsProps {
  number: string;
  operations: readonly OperationView[];
}
const COLUMNS = ['address', 'request', 'kind', 'state', 'outcome', 'byHand'] as const;

/** The batch row by row, each open one to be closed by hand where the platform gives no result file. */
export function BatchRows({ number, operations }: BatchRowsProps) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const refresh = useRefreshWork();
  const table = useRowFocus(true);
  const [failing, setFailing] = useState<OperationView | null>(null);
  const [words, setWords] = useState('');
  const close = useMutation(
    orpc.batches.closeRow.mutationOptions({
      onSuccess: () => {
        setFailing(null);
        setWords('');
        void refresh();
      },
    }),
  );
  const isOfficer = hasRole('officer', 'administrator');

  return (
    <>
      {!failing && <ErrorAlert error={close.error} />}
      <Table highlightOnHover verticalSpacing={6} aria-label={t('batches.rows')} {...table}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`batches.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {operations.map((operation) => (
            <Table.Tr key={operation.id}>
              <Table.Td>{operation.address}</Table.Td>
              <Table.Td>
                {printedCode(operation.requestCode)}
                <Text size="sm" c="dimmed">
                  {operation.nameTh}
                </Text>
              </Table.Td>
              <Table.Td>{t(`common.operationKind.${operation.kind}`)}</Table.Td>
              <Table.Td>
                <OperationStateBadge state={operation.state} />
              </Table.Td>
              <Table.Td>
                <OperationOutcome operation={operation} />
              </Table.Td>
              <Table.Td>
                {isOfficer && operation.state === 'waiting' && (
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      size="xs"
                      variant="default"
                      data-row
                      loading={close.isPending && close.variables.operationId === operation.id}
                      onClick={() =>
                        close.mutate({ number, operationId: operation.id, outcome: 'done', words: '' })
                      }
                    >
                      {t('batches.outcome.done')}
                    </Button>
                    <Button size="xs" variant="default" onClick={() => setFailing(operation)}>
                      {t('batches.outcome.failed')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ConfirmDialog
        opened={failing !== null}
        title={t('batches.fail.title', { address: failing?.address ?? '' })}
        confirmLabel={t('batches.fail.action')}
        dangerous
        pending={close.isPending}
        error={close.error}
        onConfirm={() =>
          failing &&
          words.trim() !== '' &&
          close.mutate({ number, operationId: failing.id, outcome: 'failed', words })
        }
        onClose={() => setFailing(null)}
      >
        <Textarea
          label={t('batches.fail.words')}
          description={t('batches.fail.hint')}
          required
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={5}
          data-autofocus
        />
      </ConfirmDialog>
    </>
  );
}
