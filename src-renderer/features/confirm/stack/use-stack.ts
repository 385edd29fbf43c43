import { useEffect, useReducer, useRef } from 'react';
import type { ReturnReason } from '#shared/contract/vocabulary.ts';
import { useRefreshWork } from '../../../lib/use-refresh-work.ts';
import { readDeskMemory, writeDeskMemory } from '../desk-memory.ts';
import { look, perform } from './perform.ts';
import { fresh, scannedText, type Waiting } from './queue.ts';
import { EMPTY_STACK, type Stack, stackReducer, type Task } from './stack.ts';

/** The desk as it was left: what lay on it is the first to be opened again. */
function remembered(staffId: number): Stack {
  const { waiting, setAside } = readDeskMemory(staffId);
  const papers = setAside.map((code) => ({ code, nameTh: null }));
  return { ...EMPTY_STACK, queue: waiting.map(fresh), setAside: papers };
}

/** The desk in stack mode, together with the office that answers it. */
export function useStack(staffId: number) {
  const [stack, act] = useReducer(stackReducer, staffId, remembered);
  const { record, queue, setAside, task } = stack;
  const refresh = useRefreshWork();

  // the page is hidden by the lock and shown again: what was begun goes on and is not begun twice
  const begun = useRef<Task | null>(null);
  const looked = useRef(new WeakSet<Waiting>());
  useEffect(() => {
    if (task === null || begun.current === task) return;
    begun.current = task;
    void perform(task).then((answer) => {
      if (answer.type === 'saved') void refresh();
      act(answer);
    });
    // oxlint-disable-next-line react/exhaustive-deps -- only a new task asks for this
  }, [task]);
  useEffect(() => {
    for (const waiting of queue) {
      if (waiting.state !== 'unseen' || looked.current.has(waiting)) continue;
      looked.current.add(waiting);
      void look(waiting.text).then(act);
    }
  }, [queue]);
  // on arrival, and when the lock has gone
  useEffect(() => act({ type: 'resumed' }), []);

  useEffect(() => {
    const waiting = [...(record ? [record.code] : []), ...queue.map(({ text }) => text)];
    writeDeskMemory(staffId, { waiting, setAside: setAside.map(({ code }) => code) });
  }, [staffId, record, queue, setAside]);

  return {
    stack,
    act,
    scanned: (text: string) => act({ type: 'scanned', text: scannedText(text) }),
    agree: () => record && act({ type: 'agreed', code: record.code, revision: record.revision }),
    sendBack: (reason: ReturnReason, note: string) =>
      record && act({ type: 'sent-back', code: record.code, revision: record.revision, reason, note }),
  };
}
export type StackWork = ReturnType<typeof useStack>;
