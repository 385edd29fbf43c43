import { useEffect, useSyncExternalStore } from 'react';
import { queryClient } from '../../app/query-client.ts';
import { client, orpc } from '../../lib/client.ts';
import { onRefusal } from '../../lib/refusals.ts';
import { createSendQueue } from './send-queue.ts';

/** The one queue of this window: it lives as long as the page, whichever screen is shown. */
export const sendQueue = createSendQueue({
  send: (piece, signal) => client.papers.add(piece, { signal }),
  newKey: () => crypto.randomUUID(),
  onTaken: () => void queryClient.invalidateQueries({ queryKey: orpc.papers.files.key() }),
});

// whoever signs in next must neither send nor see what the last person had on the way
onRefusal((code) => {
  if (code === 'NOT_SIGNED_IN') sendQueue.clear();
});

/** What this person has on the way to the office. */
export function useSending(staffId: number) {
  useEffect(() => sendQueue.belongTo(staffId), [staffId]);
  return useSyncExternalStore(sendQueue.subscribe, sendQueue.snapshot);
}
