import { Group, Text } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '#shared/contract/index.ts';
import { orpc } from '../lib/client.ts';
import { ErrorAlert } from './error-alert.tsx';
import { ShortcutButton } from './shortcut-button.tsx';

/** Prints the form of a request or saves it as PDF, and says what came of it. */
export function PrintFormButtons({ proof }: { proof: Inputs['desktop']['printForm'] }) {
  const { t } = useTranslation();
  const print = useMutation(orpc.desktop.printForm.mutationOptions());
  const save = useMutation(orpc.desktop.saveForm.mutationOptions());
  const printed = print.data && t(print.data.printed ? 'intake.print.printed' : 'intake.print.notPrinted');
  const saved =
    save.data && (save.data.path ? t('intake.print.saved', save.data) : t('intake.print.notSaved'));
  const begin = (one: typeof print | typeof save, other: typeof print | typeof save) => {
    other.reset();
    one.mutate(proof);
  };
  return (
    <>
      <Group>
        <ShortcutButton
          shortcut="Alt+KeyP"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={print.isPending}
          disabled={save.isPending}
          onClick={() => begin(print, save)}
        >
          {t('intake.print.print')}
        </ShortcutButton>
        <ShortcutButton
          shortcut="Alt+KeyS"
          variant="default"
          leftSection={<IconFileDownload size={18} aria-hidden />}
          loading={save.isPending}
          disabled={print.isPending}
          onClick={() => begin(save, print)}
        >
          {t('intake.print.save')}
        </ShortcutButton>
        <Text role="status" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {printed ?? saved}
        </Text>
      </Group>
      <ErrorAlert error={print.error ?? save.error} mt="sm" />
    </>
  );
}
