import type { RunProgress } from '#shared/contract/reconcile.ts';
import type { ReconcilePorts, RunAtWork } from '../use-cases/reconcile/ports.ts';

/** Why a run gives up. */
export const CANCELLED = 'cancelled';

export interface ReconcileDesk extends Pick<ReconcilePorts, 'begin' | 'progress' | 'cancel'> {
  /** Resolves once no run is under way. */
  idle(): Promise<void>;
  /** Has the run given up: the office is closing. */
  stop(): Promise<void>;
}

interface Work {
  runId: number;
  abort: AbortController;
  progress: RunProgress;
  ended: Promise<void>;
}

/** Where a run is at work, besides everything else: one at a time, which the registry decides. */
export function createReconcileDesk(onFault: (error: unknown) => void): ReconcileDesk {
  let work: Work | undefined;

  function begin(runId: number, perform: (run: RunAtWork) => Promise<void>): void {
    const abort = new AbortController();
    const { signal } = abort;
    const mine: Work = {
      runId,
      abort,
      progress: { phase: 'listing', done: 0, total: null },
      ended: Promise.resolve(),
    };
    const run: RunAtWork = {
      signal,
      tell: (progress) => void (mine.progress = progress),
      async breathe() {
        await new Promise((resolve) => setImmediate(resolve));
        signal.throwIfAborted();
      },
    };
    work = mine;
    mine.ended = perform(run)
      .catch(onFault)
      .finally(() => {
        if (work === mine) work = undefined;
      });
  }

  async function giveUp(reason: string): Promise<void> {
    const given = work;
    given?.abort.abort(new DOMException(reason, 'AbortError'));
    await given?.ended;
  }

  return {
    begin,
    progress: (runId) => (work?.runId === runId ? work.progress : null),
    async cancel(runId) {
      if (work?.runId !== runId) return false;
      await giveUp(CANCELLED);
      return true;
    },
    idle: async () => work?.ended,
    stop: () => giveUp('closing'),
  };
}
