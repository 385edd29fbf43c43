import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBuddhistDate, parseBuddhistDate } from '#shared/domain/buddhist-date.ts';

interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or undefined for any day. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

const written = (day: string | undefined) => (day ? formatBuddhistDate(day, { style: 'numeric' }) : '');

/** A day, typed as people write it: `22/11/2569` or `22 พ.ย. 2569`. Taken over on leaving the field or on Enter. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  /** What is being typed; null while the field only shows the day that is taken. */
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = parseBuddhistDate(draft ?? '');
  const [isLeft, setLeft] = useState(false);
  const fault = draft?.trim() && isLeft && !parsed.ok ? t(`requests.dateFault.${parsed.reason}`) : undefined;

  function take(): void {
    setLeft(true);
    if (draft === null || (draft.trim() !== '' && !parsed.ok)) return;
    onChange(parsed.ok ? parsed.date : undefined);
    setDraft(null);
  }

  return (
    <TextInput
      label={label}
      placeholder={t('requests.filter.dayExample')}
      value={draft ?? written(value)}
      error={fault}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        setLeft(false);
      }}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      autoComplete="off"
      w={150}
    />
  );
}
