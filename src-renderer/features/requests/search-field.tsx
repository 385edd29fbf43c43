import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';

interface SearchFieldProps {
  inputRef: Ref<HTMLInputElement>;
  value: string;
  autoFocus: boolean;
  onChange: (text: string) => void;
  onLeave: () => void;
}

/** Fragments of a name, code, address or position; the list follows while one types. */
export function SearchField({ inputRef, value, autoFocus, onChange, onLeave }: SearchFieldProps) {
  const { t } = useTranslation();
  /** What is being typed; null while the field only shows what the list is filtered by. */
  const [draft, setDraft] = useState<string | null>(null);
  const tell = useDebouncedCallback(onChange, 200);
  return (
    <TextInput
      ref={inputRef}
      type="search"
      autoFocus={autoFocus}
      label={t('requests.filter.text')}
      placeholder={t('requests.filter.textExample')}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={<ShortcutHint keys="Ctrl+KeyF" />}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      maxLength={200}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        tell.flush();
        onLeave();
      }}
      onBlur={() => {
        tell.flush();
        setDraft(null);
      }}
      autoComplete="off"
      spellCheck={false}
      style={{ flex: '2 1 20rem' }}
    />
  );
}
