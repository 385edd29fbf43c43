import { Group, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { readScan } from '#shared/domain/scan-decode.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useRefreshPapers } from '../../components/paper/use-refresh-papers.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useScanner } from '../../scanning/use-scanner.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { FoundRequest } from './found-request.tsx';
import type { Settled } from './last-settled.tsx';
import { Suggestions } from './suggestions.tsx';

const LONGEST_CODE_INPUT = 64;

interface AttachFormProps {
  page: PaperPage;
  onSettled: (what: Settled) => void;
}

/**
 * Whose page this is. A code that is typed or scanned shows whose request it is; only Enter attaches, and never before
 * the name was on the screen. A code other than the one that was read on the page is asked about once more.
 */
export function AttachForm({ page, onSettled }: AttachFormProps) {
  const { t } = useTranslation();
  const refresh = useRefreshPapers();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const scan = readScan({ text });
  const code = scan.ok ? scan.code : undefined;
  const found = useQuery(orpc.requests.show.queryOptions({ input: { code: code ?? '' }, enabled: scan.ok }));
  const attach = useMutation(
    orpc.papers.attach.mutationOptions({
      onSuccess: (attached) => {
        setAsking(false);
        onSettled({ kind: 'attached', page: attached });
      },
      onSettled: () => refresh(),
    }),
  );
  const isOther = page.code !== null && code !== undefined && page.code !== code;
  const pageId = page.id;

  useEffect(() => field.current?.focus(), []);
  useShortcut('F2', t('papers.attach.label'), () => field.current?.select());
  useScanner((scanned) => {
    put(scanned.slice(0, LONGEST_CODE_INPUT));
  });

  function put(next: string): void {
    setText(next);
    setAsking(false);
    attach.reset();
    field.current?.focus();
  }
  function submit(): void {
    if (text.trim() === '' || attach.isPending || (scan.ok && found.isPending)) return;
    if (isOther && found.data) setAsking(true);
    // what is no code of ours, or nobody's, is refused by the office in its own words
    else attach.mutate({ pageId, text: code ?? text });
  }

  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            ref={field}
            label={t('papers.attach.label')}
            placeholder="EM69 000123 57"
            leftSection={<IconBarcode size={18} aria-hidden />}
            value={text}
            onChange={(event) => put(event.currentTarget.value)}
            // an Enter still held down from the page before must not attach this one
            onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
            maxLength={LONGEST_CODE_INPUT}
            style={{ flex: 1 }}
            autoComplete="off"
            spellCheck={false}
            data-takes-scans
          />
          <ShortcutButton
            type="submit"
            shortcut="Alt+KeyD"
            loading={attach.isPending}
            disabled={text.trim() === ''}
          >
            {t('papers.attach.action')}
          </ShortcutButton>
          <DiscardDialog page={page} onDiscarded={() => onSettled({ kind: 'discarded', page })} />
        </Group>
      </form>
      <Suggestions
        page={page}
        typed={code}
        onUse={put}
        onAttach={(suggested) => attach.mutate({ pageId, text: suggested })}
      />
      {found.data && !attach.error && <FoundRequest request={found.data} isOther={isOther} />}
      <ErrorAlert error={attach.error} p="xs" />
      <ConfirmDialog
        opened={asking}
        title={t('papers.attach.other.title')}
        confirmLabel={t('papers.attach.other.confirm')}
        pending={attach.isPending}
        error={attach.error}
        onConfirm={() => code && attach.mutate({ pageId, text: code })}
        onClose={() => setAsking(false)}
      >
        {t('papers.attach.other.body', {
          read: printedCode(page.code ?? ''),
          code: printedCode(code ?? ''),
          name: found.data?.nameTh,
        })}
      </ConfirmDialog>
    </>
  );
}
