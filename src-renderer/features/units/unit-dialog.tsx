import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import { UnitForm } from './unit-form.tsx';

export function UnitDialog({ unit, onClose }: { unit: Unit | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={unit !== null}
      onClose={onClose}
      title={<Text fw={650}>{t('units.editTitle')}</Text>}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <ShortcutLayer>{unit && <UnitForm unit={unit} onClose={onClose} />}</ShortcutLayer>
    </Modal>
  );
}
