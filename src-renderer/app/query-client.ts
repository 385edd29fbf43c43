import { QueryClient } from '@tanstack/react-query';

/**
 * The office is on this machine: calls run without a network, and a refusal is an answer, not a fault of the line, so
 * nothing is retried behind the user's back.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 2_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});
