import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** The machine's own: a printer's name means nothing on another one. */
const REMEMBERED = 'letter-printer';

/** The printer for letters, as it was last chosen here. */
export function useLetterPrinter() {
  const [printer, setPrinter] = useState(() => localStorage.getItem(REMEMBERED));
  function choosePrinter(name: string | null) {
    setPrinter(name);
    if (name !== null) localStorage.setItem(REMEMBERED, name);
  }
  return { printer, choosePrinter };
}

/** Prints letters, and says so. */
export function usePrintLetters(onPrinted: () => void) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  return useMutation(
    orpc.desktop.printLetters.mutationOptions({
      onSuccess: ({ printed }) => {
        notify(t('letters.printed', { printed }));
        onPrinted();
      },
      onSettled: () => refresh(),
    }),
  );
}
