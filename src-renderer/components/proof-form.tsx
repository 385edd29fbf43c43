import { Group, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDocumentCode } from '#shared/domain/document-code.ts';
import { readScan } from '#shared/domain/scan-decode.ts';
import { toArabicDigits } from '#shared/domain/thai-digits.ts';
import { useFaultText } from '../lib/error-text.ts';
import { typePhysicalDigit } from '../lib/physical-digits.ts';
import type { RequestProof } from '../lib/request-proof.ts';
import { useScanner } from '../scanning/use-scanner.ts';
import { ShortcutButton } from './shortcut-button.tsx';

interface ProofFormProps {
  initial?: Partial<RequestProof> | undefined;
  label: string;
  pending: boolean;
  onProof: (proof: RequestProof) => void;
}

type Faults = { code?: string | undefined; lastFour?: string | undefined };

/** The code of a request, typed or scanned, and the last four digits that prove whose it is. */
export function ProofForm({ initial, label, pending, onProof }: ProofFormProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [code, setCode] = useState(initial?.code ?? '');
  const [lastFour, setLastFour] = useState(initial?.lastFour ?? '');
  const [faults, setFaults] = useState<Faults>({});
  const codeInput = useRef<HTMLInputElement>(null);
  const digitsInput = useRef<HTMLInputElement>(null);

  const takeCode = (text: string) => {
    const scan = readScan({ text });
    setCode(scan.ok ? formatDocumentCode(scan.code) : scan.text);
    setFaults({ code: scan.ok ? undefined : `code-${scan.reason}` });
    return scan;
  };
  useScanner((text) => {
    if (takeCode(text).ok) digitsInput.current?.select();
    else codeInput.current?.select();
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const scan = readScan({ text: code });
    const found: Faults = {
      code: scan.ok ? undefined : `code-${scan.reason}`,
      lastFour: lastFour.length === 4 ? undefined : 'last-four',
    };
    setFaults(found);
    if (!scan.ok) codeInput.current?.select();
    else if (found.lastFour) digitsInput.current?.select();
    else onProof({ code: scan.code, lastFour });
  };

  return (
    <form noValidate onSubmit={submit}>
      <Group align="flex-start" gap="md">
        <TextInput
          ref={codeInput}
          required
          autoFocus
          autoComplete="off"
          spellCheck={false}
          w={300}
          label={t('track.code')}
          description={t('track.codeHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          placeholder="EM69 000123 57"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          onBlur={() => code.trim() !== '' && takeCode(code)}
          error={faultText(faults.code)}
        />
        <TextInput
          ref={digitsInput}
          required
          autoComplete="off"
          inputMode="numeric"
          w={300}
          label={t('track.lastFour')}
          description={t('track.lastFourHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          maxLength={4}
          value={lastFour}
          onChange={(event) => setLastFour(toArabicDigits(event.currentTarget.value).replace(/[^0-9]/g, ''))}
          onKeyDown={typePhysicalDigit}
          error={faultText(faults.lastFour)}
        />
        <ShortcutButton type="submit" shortcut="Alt+Enter" loading={pending} mt={27}>
          {label}
        </ShortcutButton>
      </Group>
    </form>
  );
}
