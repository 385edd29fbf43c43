import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import type { PageReason } from '#shared/domain/paper-page.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';

/** Where the code on the page may well be right and only wants a look. */
const WORTH_A_LOOK: readonly (PageReason | null)[] = ['low-confidence', 'damaged-code', 'page-incomplete'];

interface SuggestionsProps {
  page: PaperPage;
  /** The code in the field, if there is one: nothing is suggested over it. */
  typed: string | undefined;
  /** Puts a code into the field, where it shows whose it is. */
  onUse: (code: string) => void;
  onAttach: (code: string) => void;
}

/** What one key can do: take the code that was read on the page, or let the page follow the one before it. */
export function Suggestions({ page, typed, onUse, onAttach }: SuggestionsProps) {
  const { t } = useTranslation();
  const { code, previousCode, reason } = page;
  const read = typed === undefined && WORTH_A_LOOK.includes(reason) ? code : null;
  // a page with a code of its own is no second page
  const before = typed === undefined && code === null ? previousCode : null;
  const previous = useQuery(
    orpc.requests.show.queryOptions({ input: { code: before ?? '' }, enabled: before !== null }),
  );
  if (read === null && !previous.data) return null;
  return (
    <Group gap="xs">
      {read !== null && (
        <ShortcutButton shortcut="F8" size="compact-md" variant="default" onClick={() => onUse(read)}>
          {t('papers.attach.useRead', { code: printedCode(read) })}
        </ShortcutButton>
      )}
      {before !== null && previous.data && (
        <ShortcutButton shortcut="F9" size="compact-md" variant="default" onClick={() => onAttach(before)}>
          {t('papers.attach.previous', { code: printedCode(before), name: previous.data.nameTh })}
        </ShortcutButton>
      )}
    </Group>
  );
}
