import type { PasswordLetter } from '#shared/contract/documents.ts';
import type { Actor, UseCaseContext } from '../use-cases/context.ts';
import {
  type OpenedZip,
  openZip,
  recordZip,
  type ZipOrder,
  zipNameOf,
} from '../use-cases/deliveries/make-zip.ts';
import { type LetterStack, openLetters } from '../use-cases/deliveries/open-letters.ts';
import { recordPrintedLetters } from '../use-cases/deliveries/record-printed.ts';

/**
 * Passwords on their way out by this machine: sealed letters to its printer, zips to a place that the officer chooses. No
 * operation of the contract answers with what they hold.
 */
export interface Letters {
  /** What the letters show, by unit; recorded before anybody has it. */
  open(actor: Actor, stack: LetterStack): Promise<PasswordLetter[]>;
  /** The printer has taken them. @returns how many. */
  recordPrinted(actor: Actor, stack: LetterStack): Promise<number>;
  /** The name that a zip is offered under; refuses what cannot be made before anything is opened. */
  zipName(actor: Actor, order: ZipOrder): Promise<string>;
  /** The zip and its passphrase; recorded before anybody has it. */
  openZip(actor: Actor, order: ZipOrder): Promise<OpenedZip>;
  /** The zip is written. */
  recordZip(actor: Actor, order: ZipOrder): Promise<void>;
}

export const createLetters = (context: UseCaseContext): Letters => ({
  open: (actor, stack) => openLetters(context, actor, stack),
  recordPrinted: (actor, stack) => recordPrintedLetters(context, actor, stack),
  zipName: (_actor, order) => zipNameOf(context, order),
  openZip: (actor, order) => openZip(context, actor, order),
  recordZip: (actor, order) => recordZip(context, actor, order),
});
