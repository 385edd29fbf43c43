import { useMutation } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import type { RequestDetail } from '#shared/contract/requests.ts';
import type { ReturnReason } from '#shared/contract/vocabulary.ts';
import { readScan } from '#shared/domain/scan-decode.ts';
import { client, orpc } from '../../lib/client.ts';
import { asRefusal } from '../../lib/refusals.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { readDeskMemory, writeDeskMemory } from './desk-memory.ts';
import { deskReducer, EMPTY_DESK, isBegun } from './desk.ts';

/** Refusals after which the paper cannot stay on the desk: somebody else has dealt with it. */
const ENDS_IT = /^CODE_/;
const LONGEST_CODE_INPUT = 64;

type Aside = { code: string; nameTh: string | null };

const papersAside = (staffId: number): readonly Aside[] =>
  readDeskMemory(staffId).setAside.map((code) => ({ code, nameTh: null }));

/** What lay on the desk unsaved is aside now; what is opened is so no longer. */
function asideAfter(papers: readonly Aside[], before: RequestDetail | null, opened: RequestDetail) {
  const left = before && before.code !== opened.code ? [before] : [];
  const others = papers.filter(({ code }) => code !== opened.code && code !== before?.code);
  return [...left.map(({ code, nameTh }) => ({ code, nameTh })), ...others];
}

/** Everything the confirmer does with one paper after another, and what the office answers. */
export function useConfirming(staffId: number) {
  const [desk, act] = useReducer(deskReducer, EMPTY_DESK);
  const [setAside, setSetAside] = useState(() => papersAside(staffId));
  const refresh = useRefreshWork();

  const refuse = (error: unknown) => act({ type: 'noticed', notice: { kind: 'refused', error } });

  const opening = useMutation({
    mutationFn: ({ text }: { text: string; corrected: boolean }) => client.confirmations.open({ text }),
    onSuccess: (record, { corrected }) => {
      const before = desk.record;
      setSetAside((papers) => asideAfter(papers, before, record));
      act({ type: 'opened', record, corrected });
    },
    onError: refuse,
  });

  const showing = useMutation({
    mutationFn: (code: string) => client.requests.revealNationalId({ code, purpose: 'confirmation' }),
    onSuccess: ({ nationalId }, code) => act({ type: 'id-shown', code, nationalId }),
    onError: refuse,
  });

  function finished(outcome: 'confirmed' | 'returned'): void {
    if (!desk.record) return;
    const { code, nameTh } = desk.record;
    void refresh();
    act({ type: 'cleared', notice: { kind: outcome, code, nameTh } });
  }

  function notFinished(error: unknown): void {
    const code = asRefusal(error)?.code ?? '';
    if (code === 'REQUEST_CHANGED' && desk.record)
      opening.mutate({ text: desk.record.code, corrected: true });
    else if (ENDS_IT.test(code)) act({ type: 'cleared', notice: { kind: 'refused', error } });
    else refuse(error);
  }

  const confirming = useMutation(
    orpc.confirmations.confirm.mutationOptions({
      onSuccess: () => finished('confirmed'),
      onError: notFinished,
    }),
  );
  const returning = useMutation(
    orpc.confirmations.return.mutationOptions({
      onSuccess: () => finished('returned'),
      onError: notFinished,
    }),
  );

  useEffect(() => {
    writeDeskMemory(staffId, { setAside: setAside.map(({ code }) => code) });
  }, [staffId, setAside]);

  const busy = opening.isPending || confirming.isPending || returning.isPending;
  const openPaper = (text: string) =>
    opening.mutate({ text: text.slice(0, LONGEST_CODE_INPUT), corrected: false });

  /** A scanned or typed code. It opens a record and does nothing else, and never sweeps begun work off the desk. */
  function codeCame(text: string): void {
    const scan = readScan({ text });
    if (desk.record && scan.ok && scan.code === desk.record.code) {
      act({ type: 'next-came', text: null });
      act({ type: 'noticed', notice: { kind: 'already-open' } });
    } else if (busy || (isBegun(desk) && scan.ok)) act({ type: 'next-came', text });
    else openPaper(text);
  }

  // A code that came while the last paper was being saved opens as soon as the desk is empty.
  const next = desk.record || busy ? null : desk.next;
  useEffect(() => {
    if (next === null) return;
    act({ type: 'next-came', text: null });
    openPaper(next);
    // oxlint-disable-next-line react/exhaustive-deps -- only a code that came asks for this
  }, [next]);

  return {
    desk,
    setAside,
    busy,
    saving: confirming.isPending || returning.isPending,
    showingId: showing.isPending,
    act,
    codeCame,
    showId: () => desk.record && showing.mutate(desk.record.code),
    /** Leaves the paper on the desk unsaved and opens the one that was scanned after it. */
    openNext: () => {
      if (desk.next === null) return;
      openPaper(desk.next);
      act({ type: 'next-came', text: null });
    },
    confirm: () => {
      if (!desk.record || busy) return;
      const { code, revision } = desk.record;
      confirming.mutate({ code, revision, checks: [...desk.ticked] });
    },
    giveBack: (reason: ReturnReason, note: string) => {
      if (!desk.record || busy) return;
      const { code, revision } = desk.record;
      returning.mutate({ code, revision, reason, note });
    },
  };
}
export type Confirming = ReturnType<typeof useConfirming>;
