import { Group, NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { type CameraDevice, nextCamera } from './choose-camera.ts';

interface CameraChoiceProps {
  cameras: readonly CameraDevice[];
  currentId: string | null;
  onChoose: (camera: CameraDevice) => void;
}

/** Which camera is used, where there are several; one key goes round them. Not drawn again with every frame. */
export const CameraChoice = memo(function CameraChoice({ cameras, currentId, onChoose }: CameraChoiceProps) {
  const { t } = useTranslation();
  const isChoice = cameras.length > 1 || (cameras.length === 1 && currentId === null);
  const choose = (camera: CameraDevice | null | undefined) => camera && onChoose(camera);
  useShortcut('Shift+F4', t('camera.next'), () => choose(nextCamera(cameras, currentId)), {
    disabled: !isChoice,
  });
  if (!isChoice) return null;
  const options = cameras.map(({ id, label }, index) => ({
    value: id,
    label: label || t('camera.unnamed', { number: index + 1 }),
  }));
  return (
    <NativeSelect
      mt={6}
      size="xs"
      label={
        <Group gap={6} component="span">
          {t('camera.device')}
          <ShortcutHint keys="Shift+F4" />
        </Group>
      }
      aria-keyshortcuts="Shift+F4"
      data={currentId === null ? [{ value: '', label: t('camera.choose') }, ...options] : options}
      value={currentId ?? ''}
      onChange={(event) => choose(cameras.find(({ id }) => id === event.currentTarget.value))}
    />
  );
});
