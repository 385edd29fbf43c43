import { FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';

/** What the office reads, by its first bytes; the names only help the system's dialog. */
const ACCEPTED = '.pdf,.tif,.tiff,.jpg,.jpeg,.png,application/pdf,image/tiff,image/jpeg,image/png';

/** Opens the system's dialog for one or several files; here the screen begins. */
export function ChooseFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const forget = useRef<() => void>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <FileButton
      multiple
      accept={ACCEPTED}
      resetRef={forget}
      onChange={(files) => {
        // the same file once more is no change to the browser, unless the last is forgotten
        forget.current?.();
        if (files.length > 0) onFiles(files);
      }}
    >
      {(props) => (
        <ShortcutButton
          ref={button}
          shortcut="Alt+KeyF"
          leftSection={<IconFileUpload size={18} aria-hidden />}
          onClick={props.onClick}
        >
          {t('papers.choose')}
        </ShortcutButton>
      )}
    </FileButton>
  );
}
