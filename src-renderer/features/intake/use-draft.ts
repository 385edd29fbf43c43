import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts';
import type { FormValues } from '../../components/request-fields/form-values.ts';

type Form = UseFormReturn<FormValues, unknown, RequestForm>;

/**
 * Keeps what is typed, so that a crash loses nothing, and the key under which it is submitted. A key that has been used
 * stays with what was submitted under it: after a change it would fetch the old receipt, so a change makes a new one.
 */
export function useDraft(form: Form, earlierKey: string | null) {
  const [state, setState] = useState<DraftState>('idle');
  const key = useRef({ value: earlierKey ?? crypto.randomUUID(), isUsed: earlierKey !== null });
  const keeper = useRef<DraftKeeper>(null);
  const read = useEffectEvent(() => ({ values: form.getValues(), submissionKey: key.current.value }));

  useEffect(() => {
    const made = createDraftKeeper(() => read(), setState);
    keeper.current = made;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (key.current.isUsed) key.current = { value: crypto.randomUUID(), isUsed: false };
        made.changed();
      },
    });
    const flush = () => made.flush();
    window.addEventListener('pagehide', flush);
    // a field is left, or the window
    window.addEventListener('focusout', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('focusout', flush);
      unsubscribe();
      made.flush();
    };
  }, [form]);

  return {
    state,
    end: () => keeper.current?.end(),
    /** The key of this submission; pressed twice, it is the same. */
    takeKey: () => {
      key.current.isUsed = true;
      return key.current.value;
    },
  };
}
