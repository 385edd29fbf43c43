import { Alert, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';

export type IssuedPassword = Outputs['people']['create'];

interface FirstPasswordDialogProps {
  issued: IssuedPassword | null;
  onClose: () => void;
}

/** Shows a first password, once. Neither a click beside it nor Esc closes it: it could not be shown again. */
export function FirstPasswordDialog({ issued, onClose }: FirstPasswordDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={issued !== null}
      onClose={onClose}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={<Text fw={650}>{t('people.firstPassword', { name: issued?.person.displayName })}</Text>}
      centered
    >
      <ShortcutLayer>
        {issued && (
          <Stack>
            <Text size="sm">
              {t('people.username')}: <strong>{issued.person.username}</strong>
            </Text>
            <Group>
              <Code fz="xl" px="md" py={6}>
                {issued.firstPassword}
              </Code>
              <CopyButton text={issued.firstPassword} />
            </Group>
            <Alert variant="outline">{t('people.firstPasswordHint')}</Alert>
            <Group justify="flex-end">
              <ShortcutButton shortcut="Alt+KeyS" onClick={onClose} data-autofocus>
                {t('people.firstPasswordDone')}
              </ShortcutButton>
            </Group>
          </Stack>
        )}
      </ShortcutLayer>
    </Modal>
  );
}
