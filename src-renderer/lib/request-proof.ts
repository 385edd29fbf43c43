import { useLocation } from '@tanstack/react-router';

/** What an applicant shows to reach their request: the document code and the last four digits of the national ID. */
export type RequestProof = { code: string; lastFour: string };

declare module '@tanstack/history' {
  interface HistoryState {
    /** Between screens only, never in an address: addresses are logged and seen over the shoulder. */
    proof?: RequestProof;
  }
}

/** The proof that the screen before handed over. */
export function useHandedProof(): RequestProof | undefined {
  return useLocation({ select: (location) => location.state.proof });
}
