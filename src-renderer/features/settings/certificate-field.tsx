import { Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './settings.module.css';

/** The office's own certificate authority, as PEM. */
export function CertificateField(field: Omit<TextareaProps, 'label' | 'description'>) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('settings.mail.caCertificate')}
      description={t('settings.mail.caCertificateHint')}
      placeholder="-----BEGIN CERTIFICATE-----"
      rows={3}
      spellCheck={false}
      classNames={{ input: classes.pem }}
      {...field}
    />
  );
}
