import { Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBarcode,
  IconBarcodeOff,
  IconBulbOff,
  IconCircleCheckFilled,
  IconCopy,
  IconHourglass,
  IconZoomIn,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { printedCode } from '../../lib/printed-code.ts';
import type { CameraWord } from './camera-word.ts';
import classes from './camera.module.css';

type Word = CameraWord | { kind: 'starting' | 'resting' };

const SIGNS: Record<Word['kind'], TablerIcon> = {
  starting: IconHourglass,
  resting: IconHourglass,
  looking: IconBarcode,
  read: IconCircleCheckFilled,
  unsure: IconBarcode,
  several: IconCopy,
  'check-digits': IconAlertTriangle,
  foreign: IconBarcodeOff,
  dark: IconBulbOff,
  far: IconZoomIn,
};

/** What the camera sees, by sign, word and colour. `isNew`: the reader died and another one has taken its place. */
export function CameraWords({ word, isNew }: { word: Word; isNew: boolean }) {
  const { t } = useTranslation();
  const Sign = SIGNS[word.kind];
  const code = word.kind === 'read' ? printedCode(word.code) : '';
  return (
    <div role="status" className={classes.words}>
      <Group gap={6} wrap="nowrap" align="flex-start" className={classes.word} data-word={word.kind}>
        <Sign size={20} className={classes.sign} aria-hidden />
        <Text size="sm" fw={600}>
          {t(`camera.word.${word.kind}`, { code })}
        </Text>
      </Group>
      {isNew && (
        <Text size="xs" c="dimmed">
          {t('camera.restarted')}
        </Text>
      )}
    </div>
  );
}
