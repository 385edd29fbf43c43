import { notifications } from '@mantine/notifications';
import { hashKey } from '@tanstack/react-query';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { queryClient } from '../../app/query-client.ts';
import { sessionQuery } from '../../app/session.tsx';
import { client, orpc } from '../../lib/client.ts';
import { onRefusal } from '../../lib/refusals.ts';
import { createSendQueue } from './send-queue.ts';

const SESSION = sessionQuery().queryKey;

/** The one queue of this window: it lives as long as the page, whichever screen is shown, and as one person sits here. */
export const sendQueue = createSendQueue({
  send: (piece, signal) => client.papers.add(piece, { signal }),
  newKey: () => crypto.randomUUID(),
  onTaken: () => void queryClient.invalidateQueries({ queryKey: orpc.papers.files.key() }),
  whoIsHere: () => (isRefused ? null : (queryClient.getQueryData(SESSION)?.person?.staffId ?? null)),
  onStopped: (count) =>
    notifications.show({
      color: 'yellow',
      autoClose: false,
      message: i18next.t('papers.sending.stopped', { count }),
      closeButtonProps: { 'aria-label': i18next.t('common.action.close') },
    }),
});

/** The office knows of nobody any more, and the page has not heard of it yet. */
let isRefused = false;
onRefusal((code) => {
  if (code !== 'NOT_SIGNED_IN') return;
  isRefused = true;
  sendQueue.look();
});
queryClient.getQueryCache().subscribe(({ query, type }) => {
  if (type !== 'updated' || query.queryHash !== hashKey(SESSION)) return;
  isRefused = false;
  sendQueue.look();
});

/** What this person has on the way to the office. */
export function useSending() {
  return useSyncExternalStore(sendQueue.subscribe, sendQueue.snapshot);
}
