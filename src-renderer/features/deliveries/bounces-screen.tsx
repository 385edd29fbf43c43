import { FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DropHint } from '../../components/drop-hint.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { BounceResults } from './bounce-results.tsx';
import { useBounceFiles } from './use-bounce-files.ts';

/** What a file is, its content says; the names only help the system's dialog. */
const ACCEPTED = '.eml,.mbox,.mbx,.txt,message/rfc822';

/** Messages that mail systems sent back: read in, matched to what was sent, and what that comes to. */
export function BouncesScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { files, add } = useBounceFiles();
  const isOver = useFileDrop(add);
  const button = useRef<HTMLButtonElement>(null);
  const forget = useRef<() => void>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <PageHeader title={t('bounces.title')} description={t('bounces.description')} />
      <Stack gap="md">
        <Group gap="xs">
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            onClick={() => void navigate({ to: '/operations' })}
          >
            {t('common.action.back')}
          </ShortcutButton>
          <FileButton
            multiple
            accept={ACCEPTED}
            resetRef={forget}
            onChange={(chosen) => {
              // the same file once more is no change to the browser, unless the last is forgotten
              forget.current?.();
              add(chosen);
            }}
          >
            {(props) => (
              <ShortcutButton
                ref={button}
                shortcut="Alt+KeyF"
                leftSection={<IconFileUpload size={18} aria-hidden />}
                onClick={props.onClick}
              >
                {t('bounces.choose')}
              </ShortcutButton>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {t('bounces.kept')}
          </Text>
        </Group>
        {files.length === 0 ? (
          <EmptyState title={t('bounces.empty')} hint={t('bounces.emptyHint')} />
        ) : (
          <BounceResults files={files} />
        )}
      </Stack>
      {isOver && <DropHint text={t('bounces.drop')} />}
    </>
  );
}
