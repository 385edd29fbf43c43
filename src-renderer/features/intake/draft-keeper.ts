import { client } from '../../lib/client.ts';
import { type FormValues, isWorthKeeping, toDraft } from '../../components/request-fields/form-values.ts';

export type DraftState = 'idle' | 'saving' | 'saved' | 'failed';

/** Keeps the draft of one filling; asked for by every change, it saves half a second after the last. */
export type DraftKeeper = {
  changed: () => void;
  /** Saves at once what is not saved yet: when a field is left, before the page goes. */
  flush: () => void;
  /** Forgets the draft, and saves no other. */
  end: () => void;
};

const QUIET_MS = 500;

export function createDraftKeeper(
  read: () => { values: FormValues; submissionKey: string },
  tell: (state: DraftState) => void,
): DraftKeeper {
  let timer = 0;
  let isDirty = false;
  let isOver = false;
  // One after the other: an older draft may not overtake a newer one, or come back after it was forgotten.
  let last = Promise.resolve();

  const flush = () => {
    clearTimeout(timer);
    if (!isDirty || isOver) return;
    isDirty = false;
    const { values, submissionKey } = read();
    const draft = toDraft(values, submissionKey);
    tell('saving');
    last = last
      .then(() =>
        isWorthKeeping(values) ? client.drafts.save(draft) : client.drafts.discard({ kind: values.kind }),
      )
      .then(
        () => tell('saved'),
        () => tell('failed'),
      );
  };
  const changed = () => {
    isDirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(flush, QUIET_MS);
  };
  const end = () => {
    isOver = true;
    clearTimeout(timer);
    const { kind } = read().values;
    // A draft that could not be forgotten is forgotten by the office within a day.
    void last.then(() => client.drafts.discard({ kind })).catch(() => {});
  };
  return { changed, flush, end };
}
