import { Checkbox, Table, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSizeAsked, type PlannedRow } from '#shared/contract/planned-row.ts';
import { printedCode } from '../lib/printed-code.ts';
import { useNameOfUnit } from '../lib/units.ts';
import classes from './plan-table.module.css';
import { useRowFocus } from './use-row-focus.ts';

/** One row as the table shows it. */
export interface PlanTableRow {
  id: string;
  planned: PlannedRow;
  canBeChosen: boolean;
  /** Below the address. */
  beside?: ReactNode;
  standing: ReactNode;
}

interface PlanTableProps {
  label: string;
  rows: readonly PlanTableRow[];
  chosen: ReadonlySet<string>;
  /** Without it nothing can be chosen. */
  onChoose?: ((chosen: ReadonlySet<string>) => void) | undefined;
}

const COLUMNS = ['code', 'act', 'address', 'name', 'way', 'size', 'standing'] as const;
/** Most rows have two lines; those with more are measured. */
const ROW_HEIGHT = 62;

/** What is to be asked of which platform; arrows walk from box to box, space chooses. Only rows near the sight exist. */
export function PlanTable({ label, rows, chosen, onChoose }: PlanTableProps) {
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
  const table = useRowFocus(false);
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const able = rows.filter(({ canBeChosen }) => canBeChosen).map(({ id }) => id);
  const areAllChosen = able.length > 0 && able.every((id) => chosen.has(id));
  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  }

  return (
    // a long table is scrolled by keys too where nothing in it can be chosen
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={label}>
      <Table
        highlightOnHover
        stickyHeader
        verticalSpacing={6}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        {...table}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {onChoose && (
              <Table.Th>
                <Checkbox
                  aria-label={t('plan.chooseAll')}
                  checked={areAllChosen}
                  indeterminate={!areAllChosen && chosen.size > 0}
                  disabled={able.length === 0}
                  onChange={() => onChoose(new Set(areAllChosen ? [] : able))}
                />
              </Table.Th>
            )}
            {COLUMNS.map((column) => (
              <Table.Th key={column} className={classes.head}>
                {t(`plan.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            const code = printedCode(row.planned.requestCode);
            return (
              <Table.Tr
                key={row.id}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
              >
                {onChoose && (
                  <Table.Td>
                    <Checkbox
                      data-row
                      aria-label={t('plan.chooseRow', { code })}
                      checked={chosen.has(row.id)}
                      disabled={!row.canBeChosen}
                      onChange={() => toggle(row.id)}
                    />
                  </Table.Td>
                )}
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{code}</Table.Td>
                <PlannedCells planned={row.planned} beside={row.beside} />
                <Table.Td>{row.standing}</Table.Td>
              </Table.Tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function PlannedCells({ planned, beside }: { planned: PlannedRow; beside: ReactNode }) {
  const { t } = useTranslation();
  const nameOfUnit = useNameOfUnit();
  const { formerAddress, platform } = planned;
  return (
    <>
      <Table.Td>
        {t(`common.operationKind.${planned.kind}`)}
        {planned.orderedBy !== null && <Text size="xs">{t('plan.by', { by: planned.orderedBy })}</Text>}
      </Table.Td>
      <Table.Td className={classes.address}>
        {planned.address ?? '–'}
        {formerAddress !== null && <Text size="xs">{t('plan.former', { address: formerAddress })}</Text>}
        {beside}
      </Table.Td>
      <Table.Td>
        {planned.displayName}
        <Text size="xs">{nameOfUnit(planned.unitNameTh)}</Text>
      </Table.Td>
      <Table.Td className={classes.way}>
        {t(`common.connector.${planned.connector}`)}
        {platform !== '' && (
          <Text size="xs">{planned.connector === 'bulk-file' ? t(`plan.form.${platform}`) : platform}</Text>
        )}
      </Table.Td>
      <Table.Td className={classes.size}>
        {isSizeAsked(planned) ? (
          <>
            <Text size="xs">{t('plan.size', { quota: planned.quotaMegabytes / 1024 })}</Text>
            <Text size="xs">{t('plan.attachment', { attachment: planned.attachmentMegabytes })}</Text>
          </>
        ) : (
          '–'
        )}
      </Table.Td>
    </>
  );
}
