import { useMutation } from '@tanstack/react-query';
import type { HandledPaper } from '#shared/contract/confirmations.ts';
import { client } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { useSessionRecord } from './use-session-record.ts';

interface UndoOptions {
  /** Something is being saved: what the last save is will only then be known. */
  isSaving: boolean;
  onUndone: (code: string, nameTh: string) => void;
  onRefused: (error: unknown, code: string) => void;
}

/** Takes saves of this session back; the office decides whether it is not too late. */
export function useUndo({ isSaving, onUndone, onRefused }: UndoOptions) {
  const { papers, isCurrent } = useSessionRecord();
  const refresh = useRefreshWork();
  const undoing = useMutation({
    mutationFn: ({ code }: HandledPaper) => client.confirmations.undo({ code }),
    onSuccess: ({ code }, { nameTh }) => onUndone(code, nameTh),
    onError: (error, { code }) => onRefused(error, code),
    onSettled: () => void refresh(),
  });
  const last = papers.find(({ outcome }) => outcome !== 'undone');
  const isReady = isCurrent && !isSaving && !undoing.isPending;
  return {
    papers,
    last,
    /** Takes this save back, or the last one. While a save is on its way nothing happens: it would be the wrong one. */
    undo: (paper: HandledPaper | undefined = last) => {
      if (paper && isReady) undoing.mutate(paper);
    },
  };
}
export type Undo = ReturnType<typeof useUndo>;
