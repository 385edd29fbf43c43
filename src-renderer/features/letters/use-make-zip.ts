import { useMutation } from '@tanstack/react-query';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** Makes a zip; its passphrase is in the answer alone, which `reset` forgets. */
export function useMakeZip() {
  const refresh = useRefreshWork();
  return useMutation(
    // kept nowhere once nobody looks at it
    orpc.desktop.saveZip.mutationOptions({ gcTime: 0, onSettled: () => refresh() }),
  );
}

export type MakeZip = ReturnType<typeof useMakeZip>;
