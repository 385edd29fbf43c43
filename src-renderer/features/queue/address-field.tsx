import { Loader, Text, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-text.ts';
import type { AddressCheck } from './use-address-check.ts';

interface AddressFieldProps {
  value: string;
  domain: string;
  check: AddressCheck;
  onChange: (localPart: string) => void;
}

/** The part before the @, judged while it is typed: free, faulty and why, or whose it is. */
export function AddressField({ value, domain, check, onChange }: AddressFieldProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <div>
      <TextInput
        label={t('queue.address.label')}
        description={t('queue.address.hint')}
        size="lg"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
        error={check.error ? errorText(check.error) : undefined}
        rightSection={<Text pr="sm">@{domain}</Text>}
        rightSectionWidth={`${domain.length + 3}ch`}
        rightSectionPointerEvents="none"
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <Text size="sm" mih="1.5rem" mt={4} role="status">
        {check.isChecking && <Loader size="xs" aria-label={t('queue.address.checking')} />}
        {check.isFree && !check.isChecking && (
          <>
            <IconCircleCheck size={18} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
            {t('queue.address.free', { address: check.address })}
          </>
        )}
      </Text>
    </div>
  );
}
