import { Anchor, Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '#shared/contract/requests.ts';
import { Age } from '../../components/age.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useUnitName } from '../../lib/units.ts';

interface CaseTableProps {
  label: string;
  /** Undefined while they are on the way. */
  rows: readonly RequestRow[] | undefined;
  /** Whether the hand expects to begin here. */
  focusFirst?: boolean;
  onOpen: (code: string) => void;
}

/** Cases to choose from: arrows walk, Enter takes the case. */
export function CaseTable({ label, rows, focusFirst = false, onOpen }: CaseTableProps) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const table = useRowFocus(focusFirst && rows !== undefined);
  if (!rows) return <Skeleton height={120} aria-label={t('common.loading')} />;
  return (
    <Table highlightOnHover aria-label={label} {...table}>
      <Table.Thead>
        <Table.Tr>
          {(['code', 'name', 'unit', 'kind', 'state', 'age'] as const).map((column) => (
            <Table.Th key={column}>{t(`requests.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.code}>
            <Table.Td>
              <Anchor component="button" type="button" data-row onClick={() => onOpen(row.code)}>
                {printedCode(row.code)}
              </Anchor>
            </Table.Td>
            <Table.Td>{row.nameTh}</Table.Td>
            <Table.Td>{unitName({ nameTh: row.unitNameTh, nameEn: row.unitNameEn })}</Table.Td>
            <Table.Td>{t(`common.kind.${row.kind}`)}</Table.Td>
            <Table.Td>
              <StateBadge state={row.state} />
            </Table.Td>
            <Table.Td>
              <Age since={row.stateSince} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
