import { IconCamera, IconCameraOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { CameraView } from './camera-view.tsx';

/** Opens and closes a camera that reads document codes; `onCode` hears of each as of a scanner's. */
export function CameraPanel({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ShortcutButton
        shortcut="F4"
        variant="default"
        leftSection={isOpen ? <IconCameraOff size={18} aria-hidden /> : <IconCamera size={18} aria-hidden />}
        aria-expanded={isOpen}
        // a click leaves the focus where the hands go on
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('camera.close') : t('camera.open')}
      </ShortcutButton>
      {isOpen && <CameraView onCode={onCode} />}
    </>
  );
}
