import { Alert, Loader, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BOUNCE_LIMITS } from '#shared/contract/deliveries.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { BounceRow } from './bounce-row.tsx';
import type { BounceFile } from './use-bounce-files.ts';

const COLUMNS = ['file', 'verdict', 'request', 'recipient', 'why'] as const;
const WIDTHS: Partial<Record<(typeof COLUMNS)[number], string>> = {
  file: '14%',
  verdict: '18%',
  request: '18%',
  recipient: '20%',
};

/** Message by message what the files came to. */
export function BounceResults({ files }: { files: readonly BounceFile[] }) {
  const { t } = useTranslation();
  return (
    <Table
      striped
      aria-label={t('bounces.results')}
      aria-busy={files.some(({ state }) => state === 'reading')}
    >
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column} w={WIDTHS[column]}>
              {t(`bounces.column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map((file) => (
          <FileRows key={file.key} file={file} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function FileRows({ file }: { file: BounceFile }) {
  const { t } = useTranslation();
  const { name, state, messages, isCutOff, error } = file;
  if (state !== 'read')
    return (
      <Table.Tr>
        <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
        <Table.Td colSpan={COLUMNS.length - 1}>
          {state === 'failed' ? (
            <ErrorAlert error={error} />
          ) : (
            <Loader size="xs" aria-label={t('bounces.reading')} />
          )}
        </Table.Td>
      </Table.Tr>
    );
  return (
    <>
      {messages.map((message, place) => (
        <BounceRow
          key={place}
          message={message}
          file={
            <>
              {name}
              {messages.length > 1 && (
                <Text size="sm" c="dimmed">
                  {t('bounces.place', { number: message.number })}
                </Text>
              )}
            </>
          }
        />
      ))}
      {isCutOff && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS.length}>
            <Alert color="yellow" variant="outline" role="alert">
              {t('bounces.cutOff', { count: BOUNCE_LIMITS.messages })}
            </Alert>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
