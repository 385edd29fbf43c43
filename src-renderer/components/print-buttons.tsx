import { Group, Text } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '#shared/contract/index.ts';
import { client } from '../lib/client.ts';
import { ErrorAlert } from './error-alert.tsx';
import { ShortcutButton } from './shortcut-button.tsx';

interface PrintButtonsProps {
  /** They stand beside the screen's main act, and are not it. */
  beside?: boolean;
  /** Ask for the system's dialogs; `printed` is false and `path` null when the person closes them. */
  print: () => Promise<{ printed: boolean }>;
  save: () => Promise<{ path: string | null }>;
}

/** Prints the form of a request or saves it as PDF. */
export function PrintFormButtons({ proof }: { proof: Inputs['desktop']['printForm'] }) {
  return (
    <PrintButtons print={() => client.desktop.printForm(proof)} save={() => client.desktop.saveForm(proof)} />
  );
}

/** Prints a paper or saves it as PDF, and says what came of it. */
export function PrintButtons(props: PrintButtonsProps) {
  const { t } = useTranslation();
  const print = useMutation({ mutationFn: props.print });
  const save = useMutation({ mutationFn: props.save });
  const printed = print.data && t(print.data.printed ? 'intake.print.printed' : 'intake.print.notPrinted');
  const saved =
    save.data && (save.data.path ? t('intake.print.saved', save.data) : t('intake.print.notSaved'));
  const begin = (one: typeof print | typeof save, other: typeof print | typeof save) => {
    other.reset();
    one.mutate();
  };
  return (
    <>
      <Group>
        <ShortcutButton
          shortcut="Alt+KeyP"
          variant={props.beside ? 'default' : 'filled'}
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
