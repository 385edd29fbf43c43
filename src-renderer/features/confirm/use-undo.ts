import { useMutation } from '@tanstack/react-query';
import type { HandledPaper } from '#shared/contract/confirmations.ts';
import { client } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { useSessionRecord } from './use-session-record.ts';

interface UndoOptions {
  /** Something is being saved: what the last save is will only then be known. */
  isSaving: boolean;
  onUndone: (code: string, nameTh: string) => void;
  onRefused: (error: unknown, code?: string) => void;
}

/** Takes saves of this session back; the office decides whether it is not too late. */
export function useUndo({ isSaving, onUndone, onRefused }: UndoOptions) {
  const papers = useSessionRecord();
  const refresh = useRefreshWork();
  const undoing = useMutation({
    mutationFn: async (asked: HandledPaper | null) => {
      // which save is the last is asked of the registry: the list on the screen may be a moment behind
      const paper = asked ?? lastOf((await client.confirmations.sessionRecord({})).papers.toReversed());
      if (paper) await client.confirmations.undo({ code: paper.code });
      return paper;
    },
    onSuccess: (paper) => paper && onUndone(paper.code, paper.nameTh),
    onError: (error, asked) => onRefused(error, asked?.code),
    onSettled: () => void refresh(),
  });
  return {
    /** What is done, latest first. */
    papers,
    last: lastOf(papers),
    /** Takes this save back, or the last one. While one is on its way nothing happens: it would be the wrong one. */
    undo: (paper: HandledPaper | null = null) => {
      if (!isSaving && !undoing.isPending) undoing.mutate(paper);
    },
  };
}
export type Undo = ReturnType<typeof useUndo>;

function lastOf(papers: readonly HandledPaper[]): HandledPaper | undefined {
  return papers.find(({ outcome }) => outcome !== 'undone');
}
