import { useQueryClient } from '@tanstack/react-query';
import type { Startup } from '#shared/contract/desktop.ts';
import { orpc } from '../../lib/client.ts';

/** Takes over the startup that an operation answered with; the page goes on from there. */
export function useTakeStartup(): (startup: Startup) => void {
  const queryClient = useQueryClient();
  return (startup) => queryClient.setQueryData(orpc.desktop.startup.queryKey({ input: {} }), startup);
}
