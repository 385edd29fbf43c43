import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApprovalTable } from '#shared/contract/approvals.ts';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { useDates } from '../../lib/dates.ts';

const COLUMNS = ['number', 'drawn', 'drawnBy', 'rows', 'open'] as const;

/** The latest tables; Enter opens one. */
export function TableList({ tables }: { tables: readonly ApprovalTable[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const table = useRowFocus(true);
  return (
    <Table highlightOnHover aria-label={t('plan.approvals.open')} {...table}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column}>{t(`plan.approvals.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tables.map(({ number, drawnAt, drawnBy, rows, open }) => (
          <Table.Tr key={number}>
            <Table.Td>
              <Anchor
                underline="always"
                renderRoot={(props) => (
                  <Link to="/operations/approvals/$number" params={{ number }} data-row {...props} />
                )}
              >
                {number}
              </Anchor>
            </Table.Td>
            <Table.Td>{dates.shortDayTime(drawnAt)}</Table.Td>
            <Table.Td>{drawnBy}</Table.Td>
            <Table.Td>{rows}</Table.Td>
            <Table.Td>{open}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
