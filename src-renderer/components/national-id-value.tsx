import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNationalId } from '#shared/domain/national-id.ts';
import { ShortcutButton } from './shortcut-button.tsx';

interface NationalIdValueProps {
  masked: string;
  /** The full number once it was asked for; every look stands in the audit trail. */
  nationalId: string | null;
  loading: boolean;
  onShow: () => void;
  size?: 'md' | 'xl';
}

/** The national ID, masked until somebody asks for it. */
export function NationalIdValue({ masked, nationalId, loading, onShow, size = 'md' }: NationalIdValueProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Text
        fz={size}
        fw={size === 'xl' ? 600 : undefined}
        style={{ fontVariantNumeric: 'tabular-nums', letterSpacing: '0.04em', whiteSpace: 'nowrap' }}
        aria-live="polite"
      >
        {nationalId === null ? masked : formatNationalId(nationalId)}
      </Text>
      {nationalId === null && (
        <ShortcutButton size="xs" variant="default" shortcut="Alt+KeyI" loading={loading} onClick={onShow}>
          {t('requests.nationalId.show')}
        </ShortcutButton>
      )}
    </Group>
  );
}
