import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/reconcile.ts';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useFindingWords } from './finding-words.ts';

const COLUMNS = ['kind', 'account', 'what', 'proposal', 'action'] as const;

interface FindingTableProps {
  rows: readonly Finding[];
  onOpen: (finding: Finding) => void;
}

/** Findings one below the other; arrows walk from one to the next, Enter opens it. */
export function FindingTable({ rows, onOpen }: FindingTableProps) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const table = useRowFocus(false);
  return (
    <Table highlightOnHover verticalSpacing={6} aria-label={t('reconcile.title')} {...table}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column}>{t(`reconcile.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((finding) => (
          <Table.Tr key={finding.id}>
            <Table.Td>{t(`reconcile.kind.${finding.kind}`)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {finding.address}
              {finding.requestCode !== null && (
                <Text size="sm">
                  <Anchor
                    size="sm"
                    underline="always"
                    renderRoot={(props) => (
                      <Link to="/requests/$code" params={{ code: finding.requestCode ?? '' }} {...props} />
                    )}
                  >
                    {printedCode(finding.requestCode)}
                  </Anchor>{' '}
                  {finding.holderName}
                </Text>
              )}
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {words.lines(finding).map((line) => (
                <Text key={line} size="sm">
                  {line}
                </Text>
              ))}
            </Table.Td>
            <Table.Td>
              <Text size="sm">{words.acts(finding.acts) || t('reconcile.noProposal')}</Text>
            </Table.Td>
            <Table.Td>
              <Button
                size="xs"
                variant="default"
                data-row
                aria-label={`${t('reconcile.open')} ${finding.address}`}
                onClick={() => onOpen(finding)}
              >
                {t('reconcile.open')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
