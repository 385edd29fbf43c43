import { Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SavedZip } from '#shared/contract/desktop.ts';
import { PASSPHRASE_TOLD_HOW, type PassphraseToldHow } from '#shared/domain/delivery-standing.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

interface PassphraseDialogProps {
  zip: SavedZip | null;
  /** The deliveries that it holds. */
  ids: number[];
  onClose: () => void;
}

/** None of them does anything on the screen beneath: struck twice, it hands nothing over. */
const KEYS = {
  telephone: 'Alt+KeyS',
  'in-person': 'Alt+KeyF',
  noted: 'Alt+KeyN',
} as const satisfies Record<PassphraseToldHow, string>;

/** A zip's passphrase, shown once: closing the dialog forgets it, so only saying which way it has gone does. */
export function PassphraseDialog({ zip, ids, onClose }: PassphraseDialogProps) {
  const { t } = useTranslation();
  const refresh = useRefreshWork();
  const record = useMutation(
    orpc.deliveries.recordPassphrase.mutationOptions({
      onSuccess: () => onClose(),
      onSettled: () => refresh(),
    }),
  );
  return (
    <Modal
      opened={zip !== null}
      onClose={onClose}
      title={t('zips.passphrase')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <ShortcutLayer>
        <Stack>
          <Code block fz="1.5rem" ta="center" data-autofocus tabIndex={-1} aria-label={t('zips.passphrase')}>
            {zip?.passphrase}
          </Code>
          <Text fw={600}>{t('zips.tellWhom', { madeFor: zip?.madeFor ?? '' })}</Text>
          <Text>{t('zips.passphraseHint')}</Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('zips.savedAs', { path: zip?.path ?? '' })}
            <br />
            {t('zips.openWith')}
          </Text>
          <ErrorAlert error={record.error} />
          <Group>
            {PASSPHRASE_TOLD_HOW.map((how) => (
              <ShortcutButton
                key={how}
                shortcut={KEYS[how]}
                variant={how === 'telephone' ? 'filled' : 'default'}
                loading={record.isPending}
                onClick={() => record.mutate({ ids, how })}
              >
                {t(`zips.tell.${how}`)}
              </ShortcutButton>
            ))}
            {record.isError && (
              <ShortcutButton shortcut="Escape" variant="default" onClick={onClose}>
                {t('zips.closeUnrecorded')}
              </ShortcutButton>
            )}
          </Group>
        </Stack>
      </ShortcutLayer>
    </Modal>
  );
}
