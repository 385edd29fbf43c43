import type { PasswordLetter } from '#shared/contract/documents.ts';
import type { Actor, UseCaseContext } from '../use-cases/context.ts';
import { type LetterStack, openLetters } from '../use-cases/deliveries/open-letters.ts';
import { recordPrintedLetters } from '../use-cases/deliveries/record-printed.ts';

/** Sealed letters on their way to this machine's printer; no operation of the contract answers with what they hold. */
export interface Letters {
  /** What the letters show, by unit; recorded before anybody has it. */
  open(actor: Actor, stack: LetterStack): Promise<PasswordLetter[]>;
  /** The printer has taken them. @returns how many. */
  recordPrinted(actor: Actor, stack: LetterStack): Promise<number>;
}

export const createLetters = (context: UseCaseContext): Letters => ({
  open: (actor, stack) => openLetters(context, actor, stack),
  recordPrinted: (actor, stack) => recordPrintedLetters(context, actor, stack),
});
