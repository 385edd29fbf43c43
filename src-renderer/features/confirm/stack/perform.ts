import { checksOf } from '#shared/contract/vocabulary.ts';
import { client } from '../../../lib/client.ts';
import { asRefusal } from '../../../lib/refusals.ts';
import type { Failure, StackAction, Task } from './stack.ts';

/** Refusals that are about the paper; whatever else goes wrong may go right the next time. */
const ABOUT_THE_PAPER = /^(?:CODE_|INVALID_INPUT$|REQUEST_NOT_FOUND$)/;

function failureOf(error: unknown): Failure {
  const code = asRefusal(error)?.code ?? '';
  if (code === 'REQUEST_CHANGED') return { error, means: 'corrected' };
  return { error, means: ABOUT_THE_PAPER.test(code) ? 'over' : 'not-now' };
}

/** Asks the office to do what the desk waits for; answers with what came of it, and never fails. */
export async function perform(task: Task): Promise<StackAction> {
  try {
    return await asked(task);
  } catch (error) {
    const failure = failureOf(error);
    if (task.type === 'open') return { type: 'open-failed', text: task.text, failure };
    return { type: 'save-failed', failure };
  }
}

async function asked(task: Task): Promise<StackAction> {
  switch (task.type) {
    case 'open': {
      const { text } = task;
      const record = await client.confirmations.open({ text });
      // the look is in the trail before the number is on the screen, as when it is asked for by hand
      const shown = await client.requests.revealNationalId({ code: record.code, purpose: 'confirmation' });
      return { type: 'opened', text, record, nationalId: shown.nationalId };
    }
    case 'confirm': {
      const { code, revision } = task;
      await client.confirmations.confirm({ code, revision, checks: [...checksOf(revision)] });
      return { type: 'saved' };
    }
    case 'return': {
      const { code, revision, reason, note } = task;
      await client.confirmations.return({ code, revision, reason, note });
      return { type: 'saved' };
    }
  }
}

/** Asks whether a paper that waits can be confirmed at all, so that it is known while it is still in the hand. */
export async function look(text: string): Promise<StackAction> {
  try {
    const { nameTh } = await client.confirmations.open({ text });
    return { type: 'looked', text, nameTh };
  } catch (error) {
    return { type: 'look-failed', text, failure: failureOf(error) };
  }
}
