import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '#shared/contract/accounts.ts';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { AccountLine } from './account-line.tsx';
import classes from './accounts.module.css';

interface AccountTableProps {
  table: RefObject<HTMLDivElement | null>;
  rows: readonly AccountRow[];
  total: number;
  fetchMore: () => void;
}

const COLUMNS = ['address', 'holder', 'standing', 'since', 'underWay'] as const;
const ROW_HEIGHT = 58;

/** Addresses with their holders; arrows walk, Enter opens. Only rows near the sight exist. */
export function AccountTable({ table: scroller, rows, total, fetchMore }: AccountTableProps) {
  const { t } = useTranslation();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const { ref, ...walk } = useRowFocus(false);
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
        aria-label={t('accounts.title')}
        aria-rowcount={total + 1}
        ref={ref}
        {...walk}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`accounts.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && <AccountLine key={row.id} ref={virtualizer.measureElement} row={row} index={index} />
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}
