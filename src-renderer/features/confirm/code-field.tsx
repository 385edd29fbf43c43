import { Group, Text, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import classes from './code-field.module.css';
import { useShortcut } from '../../components/use-shortcut.tsx';

interface CodeFieldProps {
  /** Its label stands beside it: the paper needs the lines. */
  compact: boolean;
  inputRef: Ref<HTMLInputElement>;
  busy: boolean;
  onCode: (text: string) => void;
  onReach: () => void;
}

/** For a barcode that cannot be scanned: the code below it, typed (2562 manual: "ป้อนรหัสเอกสาร … แสดงข้อมูล"). */
export function CodeField({ compact, inputRef, busy, onCode, onReach }: CodeFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  useShortcut('F2', t('confirm.code.label'), onReach);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onCode(text);
        setText('');
      }}
    >
      <Group align="flex-end" gap="sm" wrap="nowrap">
        {compact && (
          <Text component="label" htmlFor={id} fw={500} className={classes.beside}>
            {t('confirm.code.label')}
          </Text>
        )}
        <TextInput
          id={id}
          ref={inputRef}
          label={compact ? undefined : t('confirm.code.label')}
          description={compact ? undefined : t('confirm.code.hint')}
          // what is typed here is taken back here
          onKeyDown={(event) => event.ctrlKey && text !== '' && event.stopPropagation()}
          placeholder="EM69 000123 57"
          leftSection={<IconBarcode size={20} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={64}
          size="md"
          style={{ flex: 1 }}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          data-takes-scans
        />
        <ShortcutButton type="submit" shortcut="Alt+KeyD" size="md" variant="default" loading={busy}>
          {t('confirm.code.show')}
        </ShortcutButton>
      </Group>
    </form>
  );
}
