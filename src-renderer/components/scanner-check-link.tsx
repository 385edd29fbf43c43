import { Button } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way to the scanner check from where somebody misses it. */
export function ScannerCheckLink() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      to="/scanner"
      variant="default"
      size="compact-sm"
      leftSection={<IconStethoscope size={16} aria-hidden />}
    >
      {t('common.nav.scanner')}
    </Button>
  );
}
