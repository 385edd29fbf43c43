import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
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
  const [text, setText] = useState(written(value));
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    setText(written(value));
    setFault(undefined);
  }, [value]);

  function take(): void {
    if (text.trim() === '') {
      setFault(undefined);
      onChange(undefined);
      return;
    }
    const parsed = parseBuddhistDate(text);
    setFault(parsed.ok ? undefined : t(`requests.dateFault.${parsed.reason}`));
    if (parsed.ok) {
      setText(written(parsed.date));
      onChange(parsed.date);
    }
  }

  return (
    <TextInput
      label={label}
      placeholder={t('requests.filter.dayExample')}
      value={text}
      error={fault}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      autoComplete="off"
      w={150}
    />
  );
}
