import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { AuditRow } from './audit-row.tsx';
import { type AuditFilter, useAuditEntries, useAuditTotal } from './use-audit-entries.ts';
import classes from './audit.module.css';

const COLUMNS = ['at', 'actor', 'door', 'action', 'subject', 'detail'] as const;
const ROW_HEIGHT = 34;

/** The trail, newest first: only what stands on the screen is fetched and drawn. */
export function AuditList({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, error: refused } = useAuditTotal(filter);
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const rows = virtualizer.getVirtualItems();
  const { error, entryAt } = useAuditEntries(filter, {
    first: rows.at(0)?.index ?? 0,
    last: rows.at(-1)?.index ?? 0,
  });

  if (refused ?? error) return <ErrorAlert error={refused ?? error} />;
  if (total === 0) return <EmptyState title={t('audit.nothing')} hint={t('audit.nothingHint')} />;
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mb={4}>
        {total !== undefined && t('audit.total', { count: total })}
      </Text>
      <div
        role="table"
        aria-label={t('audit.list')}
        aria-rowcount={(total ?? 0) + 1}
        className={classes.table}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={classes.head}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader">
                {t(`audit.column.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div
          ref={scroller}
          role="rowgroup"
          className={classes.scroller}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('audit.list')}
        >
          <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
            {rows.map(({ index, start }) => (
              <AuditRow key={index} index={index} top={start} height={ROW_HEIGHT} entry={entryAt(index)} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
