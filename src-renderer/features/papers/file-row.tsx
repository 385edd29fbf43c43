import { Anchor, Progress, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaperFile } from '#shared/contract/papers.ts';
import { PAGE_STATES } from '#shared/domain/paper-page.ts';
import { useDates } from '../../lib/dates.ts';
import { FileActions } from './file-actions.tsx';
import { FileStateBadge } from './file-state.tsx';
import classes from './papers.module.css';
import { useFileSize } from './use-file-size.ts';

/** One scanned file: what it is, how it stands and why, and its pages by what became of them. */
export function FileRow({ file, mayChange }: { file: PaperFile; mayChange: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const sizeOf = useFileSize();
  const isReading = file.state === 'reading' && file.pages !== null;
  return (
    <Table.Tr data-state={file.state}>
      <Table.Td className={classes.name}>
        <Anchor
          data-row
          fw={600}
          renderRoot={(props) => (
            <Link to="/papers/$number" params={{ number: String(file.id) }} {...props} />
          )}
        >
          {file.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t(`papers.source.${file.source}`, { by: file.addedBy, at: dates.shortDayTime(file.addedAt) })} ·{' '}
          {sizeOf(file.bytes)}
        </Text>
      </Table.Td>
      <Table.Td>
        <FileStateBadge state={file.state} />
        {isReading && (
          <Progress
            mt={4}
            size="sm"
            value={(file.pagesRead / (file.pages ?? 1)) * 100}
            aria-label={t('papers.reading', { name: file.name })}
          />
        )}
        {file.fault && (
          <Text size="sm" mt={2}>
            {t(`errors.${file.fault.code}`, file.fault.data)}
          </Text>
        )}
      </Table.Td>
      {PAGE_STATES.map((state) => (
        <Table.Td key={state} className={classes.number} data-zero={file.counts[state] === 0 || undefined}>
          {file.counts[state]}
        </Table.Td>
      ))}
      <Table.Td className={classes.number} fw={650}>
        {file.pagesRead}
        {file.pages !== null && file.pages !== file.pagesRead && (
          <Text size="xs" c="dimmed">
            {t('papers.ofPages', { pages: file.pages })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{mayChange && <FileActions file={file} />}</Table.Td>
    </Table.Tr>
  );
}
