import { Button, Center, Skeleton, Table } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_STATES } from '#shared/domain/paper-page.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { FileRow } from './file-row.tsx';
import classes from './papers.module.css';
import type { usePaperFiles } from './use-paper-files.ts';

interface FilesPanelProps {
  files: ReturnType<typeof usePaperFiles>;
  mayChange: boolean;
}

/** Every scanned file and how far it is read; the columns of pages add up to the last one. */
export function FilesPanel({ files, mayChange }: FilesPanelProps) {
  const { t } = useTranslation();
  const table = useRowFocus(false);
  const place = table.ref;
  useEffect(() => {
    // what had the focus went with the other tab
    if (document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [place]);
  if (files.error) return <ErrorAlert error={files.error} />;
  if (files.isLoading) return <Skeleton height={160} aria-label={t('common.loading')} />;
  if (files.rows.length === 0)
    return (
      <EmptyState
        title={t('papers.files.empty')}
        hint={mayChange ? t('papers.files.emptyHint') : t('papers.files.emptyReadOnly')}
      />
    );
  return (
    <>
      <Table highlightOnHover verticalSpacing={6} aria-label={t('papers.tab.files')} {...table}>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th>{t('papers.column.file')}</Table.Th>
            <Table.Th>{t('papers.column.state')}</Table.Th>
            {PAGE_STATES.map((state, index) => (
              <Table.Th key={state} className={classes.number} data-sign={index === 0 ? undefined : '+'}>
                {t(`common.pageState.${state}`)}
              </Table.Th>
            ))}
            <Table.Th className={classes.number} data-sign="=">
              {t('papers.column.pages')}
            </Table.Th>
            <Table.Th>{t('papers.column.action')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.rows.map((file) => (
            <FileRow key={file.id} file={file} mayChange={mayChange} />
          ))}
        </Table.Tbody>
      </Table>
      {files.more && (
        <Center p="sm">
          <Button variant="default" onClick={files.fetchMore}>
            {t('papers.files.more', { count: files.total - files.rows.length })}
          </Button>
        </Center>
      )}
    </>
  );
}
