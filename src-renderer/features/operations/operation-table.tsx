import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { OperationRow } from './operation-row.tsx';
import classes from './operations.module.css';

interface OperationTableProps {
  rows: readonly OperationView[];
  total: number;
  fetchMore: () => void;
  /** The operation that is just being tried again. */
  busyId: number | null;
  onRetry: (id: number) => void;
  onSteps: (id: number) => void;
  onDetails: (id: number) => void;
}

const COLUMNS = ['what', 'who', 'state', 'why', 'age', 'action'] as const;
/** Most rows have two lines; those with another side's words have more, and are measured. */
const ROW_HEIGHT = 58;

/** Operations, each with its one next act; arrows walk from act to act. Only rows near the sight exist. */
export function OperationTable({ rows, total, fetchMore, busyId, ...acts }: OperationTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const table = useRowFocus(items.length > 0);
  const reached = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (reached >= rows.length - 20 && rows.length < total) fetchMore();
  }, [reached, rows.length, total, fetchMore]);
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div ref={scroller} className={classes.scroller}>
      <Table
        highlightOnHover
        stickyHeader
        verticalSpacing={6}
        aria-label={t('operations.title')}
        aria-rowcount={total + 1}
        {...table}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Table.Th key={column} ta={column === 'action' ? 'right' : 'left'}>
                {t(`operations.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <OperationRow
                  key={row.id}
                  ref={virtualizer.measureElement}
                  row={row}
                  index={index}
                  busy={row.id === busyId}
                  {...acts}
                />
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}
