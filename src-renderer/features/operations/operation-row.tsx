import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { Age } from '../../components/age.tsx';
import { OperationOutcome } from '../../components/operation-outcome.tsx';
import { OperationStateBadge } from '../../components/operation-state.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { printedCode } from '../../lib/printed-code.ts';
import { OperationAction } from './operation-action.tsx';

interface OperationRowProps {
  ref: Ref<HTMLTableRowElement>;
  row: OperationView;
  index: number;
  busy: boolean;
  onRetry: (id: number) => void;
  onSteps: (id: number) => void;
  onDetails: (id: number) => void;
}

/** One operation, with its one next act; D shows everything about it. */
export function OperationRow({ ref, row, index, busy, onRetry, onSteps, onDetails }: OperationRowProps) {
  const { t } = useTranslation();
  return (
    <Table.Tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      onKeyDown={(event) => {
        if (event.code === 'KeyD' && !event.altKey && !event.ctrlKey && !event.metaKey) onDetails(row.id);
      }}
    >
      <Table.Td>
        {t(`common.operationKind.${row.kind}`)}
        {row.connector && (
          <Text size="sm" c="dimmed">
            {t(`common.connector.${row.connector}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {row.kind === 'remind' ? (
          row.address
        ) : (
          <Anchor
            underline="always"
            renderRoot={(props) => (
              <Link to="/accounts/$account" params={{ account: row.address }} {...props} />
            )}
          >
            {row.address}
          </Anchor>
        )}
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
        <OperationStateBadge state={row.state} connector={row.connector} />
        {row.approval !== 'not-needed' && (
          <Text size="xs">
            {t(`common.approval.${row.approval}`)}
            {row.judgedBy !== null && ` · ${row.judgedBy}`}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <OperationOutcome operation={row} />
      </Table.Td>
      <Table.Td>
        <Age since={row.finishedAt ?? row.createdAt} />
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap" justify="flex-end">
          <OperationAction
            operation={row}
            busy={busy}
            onRetry={onRetry}
            onSteps={onSteps}
            onDetails={onDetails}
          />
          <Button
            size="xs"
            variant="subtle"
            onClick={() => onDetails(row.id)}
            rightSection={<ShortcutHint keys="KeyD" />}
          >
            {t('operations.action.details')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
