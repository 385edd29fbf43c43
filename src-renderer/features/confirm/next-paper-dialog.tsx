import { Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import { printedCode } from '../../lib/printed-code.ts';

interface NextPaperDialogProps {
  record: RequestDetail | null;
  /** What was scanned while the record lay unsaved on the desk; null for nothing. */
  next: string | null;
  onKeep: () => void;
  onOpenNext: () => void;
}

/**
 * A tired hand ticks everything, forgets to save and scans the next paper: the first would land on the finished pile,
 * unconfirmed. So begun work is never swept away by a scan; the answer that changes nothing has the focus.
 */
export function NextPaperDialog({ record, next, onKeep, onOpenNext }: NextPaperDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={record !== null && next !== null}
      onClose={onKeep}
      closeOnEscape={false}
      title={<Text fw={650}>{t('confirm.next.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('common.confirmDialog.close') }}
      centered
    >
      <ShortcutLayer>
        <Stack>
          <Text>
            {t('confirm.next.body', {
              code: printedCode(record?.code ?? ''),
              name: record?.nameTh ?? '',
              next: printedCode(next ?? ''),
            })}
          </Text>
          <Group justify="flex-end">
            <ShortcutButton shortcut="Alt+KeyN" variant="default" onClick={onOpenNext}>
              {t('confirm.next.open')}
            </ShortcutButton>
            <ShortcutButton shortcut="Escape" onClick={onKeep} data-autofocus>
              {t('confirm.next.keep')}
            </ShortcutButton>
          </Group>
        </Stack>
      </ShortcutLayer>
    </Modal>
  );
}
