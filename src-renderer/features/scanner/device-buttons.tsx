import { Group, Text } from '@mantine/core';
import { IconPlugConnected, IconUsb } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { requestHidScanner, requestSerialScanner } from '../../scanning/devices/device-scanners.ts';

/** For scanners that pose as no keyboard: chosen once, they connect by themselves from then on. */
export function DeviceButtons() {
  const { t } = useTranslation();
  const choosing = useMutation({
    mutationFn: (source: 'hid' | 'serial') =>
      source === 'hid' ? requestHidScanner() : requestSerialScanner(),
  });
  return (
    <Group gap="xs" mt="xs">
      <ShortcutButton
        shortcut="Alt+KeyH"
        variant="default"
        size="compact-sm"
        leftSection={<IconUsb size={16} aria-hidden />}
        loading={choosing.isPending && choosing.variables === 'hid'}
        onClick={() => choosing.mutate('hid')}
      >
        {t('scanner.device.hid')}
      </ShortcutButton>
      <ShortcutButton
        shortcut="Alt+KeyO"
        variant="default"
        size="compact-sm"
        leftSection={<IconPlugConnected size={16} aria-hidden />}
        loading={choosing.isPending && choosing.variables === 'serial'}
        onClick={() => choosing.mutate('serial')}
      >
        {t('scanner.device.serial')}
      </ShortcutButton>
      <Text role="status" size="sm">
        {choosing.data && t(`scanner.device.outcome.${choosing.data}`)}
        {choosing.error && t('scanner.device.outcome.busy')}
      </Text>
    </Group>
  );
}
