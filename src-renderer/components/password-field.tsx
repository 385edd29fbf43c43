import { PasswordInput, type PasswordInputProps, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A password's field; says when Caps Lock is on, which on a Thai keyboard nobody notices. */
export function PasswordField({ description, ...input }: PasswordInputProps) {
  const { t } = useTranslation();
  const [isCapsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const warning = (
    <Text span size="xs" fw={600} role="status">
      {t('session.capsLock')}
    </Text>
  );
  return (
    <PasswordInput
      {...input}
      description={isCapsLock ? warning : description}
      onKeyDown={watch}
      onKeyUp={watch}
      visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword'), tabIndex: 0 }}
    />
  );
}
