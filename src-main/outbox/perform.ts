import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { OutcomeCode } from '#shared/contract/operations.ts';
import type { Outcome } from '#main/connectors/connector.ts';
import { loadMailSettings } from '#main/delivery/mail-settings.ts';
import { messageIdOf } from '#main/delivery/message-id.ts';
import { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { loadCredentials, messageOf } from './credentials.ts';
import { astrayRecipient } from '#main/registry/repositories/operation-attempts.ts';
import type { Hands, Result } from './hands.ts';
import {
  isOrder,
  type LoadedOperation,
  type LoadedOrder,
  openSecret,
  orderOf,
  SecretUnreadable,
} from './order.ts';
import { remind } from './remind.ts';
import { speakable } from './speakable.ts';

const MAIL_CODES: Record<MailFailure['reason'], OutcomeCode> = {
  unreachable: 'MAIL_UNREACHABLE',
  certificate: 'MAIL_CERTIFICATE',
  login: 'MAIL_LOGIN',
  recipient: 'MAIL_RECIPIENT',
  refused: 'MAIL_REFUSED',
};

/** Carries one operation out, outside any transaction; whatever goes wrong comes back as a result. */
export async function perform(hands: Hands, loaded: LoadedOperation): Promise<Result> {
  let recipient: string | undefined;
  const mail: Hands['mail'] = {
    async send(settings, password, message) {
      recipient = message.to;
      try {
        return await hands.mail.send(settings, password, message);
      } catch (error) {
        if (error instanceof MailFailure && error.neverSetOut) recipient = undefined;
        throw error;
      }
    },
  };
  const result = await carryOut({ ...hands, mail }, loaded);
  return recipient === undefined ? result : { ...result, recipient };
}

async function carryOut(hands: Hands, loaded: LoadedOperation): Promise<Result> {
  let secret: string | undefined;
  try {
    if (!isOrder(loaded)) return withSpeakableWords(await remind(hands, loaded), undefined);
    const { connector, kind } = loaded.operation;
    if (connector === null) {
      const credentials = await loadCredentials(hands, loaded);
      secret = credentials.secret;
      return withSpeakableWords(await deliver(hands, loaded, credentials), secret);
    }
    if (kind === 'create' || kind === 'reset') secret = openSecret(hands.vault, loaded.operation);
    return withSpeakableWords(await give(hands, connector, loaded), secret);
  } catch (error) {
    return withSpeakableWords(resultOfFailure(error), secret);
  }
}

function withSpeakableWords(result: Result, secret: string | undefined): Result {
  return 'words' in result ? { ...result, words: speakable(result.words, secret) } : result;
}

async function give({ connectors, vault }: Hands, id: ConnectorId, loaded: LoadedOrder): Promise<Result> {
  const connector = connectors.find((candidate) => candidate.id === id);
  if (!connector) throw new Error(`no connector ${id}`);
  const outcome = await connector.perform(orderOf(vault, loaded));
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', words: outcome.words ?? '' };
    case 'retry':
      return { ...outcome, code: 'PLATFORM_RETRY' };
    case 'exists':
      return { kind: 'refused', code: 'ADDRESS_EXISTS', words: outcome.words, found: holderIn(outcome) };
    case 'missing':
      return { kind: 'refused', code: 'ACCOUNT_MISSING', words: outcome.words };
    case 'handed-over':
    case 'refused':
      return outcome;
  }
}

function holderIn({ account, matches }: Extract<Outcome, { kind: 'exists' }>) {
  return matches === undefined ? account : { ...account, matches };
}

/**
 * The message that the delivery's channel asks for. A password that may have arrived elsewhere goes nowhere else: whoever has
 * it there could open the mailbox of the person who gets it now.
 */
async function deliver(
  hands: Hands,
  loaded: LoadedOrder,
  { delivery, secret }: Awaited<ReturnType<typeof loadCredentials>>,
): Promise<Result> {
  const mail = await loadMailSettings(hands.db, hands.vault);
  if (!mail) return { kind: 'refused', code: 'MAIL_NOT_CONFIGURED', words: '' };
  const messageId = messageIdOf(loaded.operation.idempotencyKey, mail.settings);
  const message = await messageOf(hands, delivery, loaded, secret);
  const astray =
    secret === undefined ? undefined : await astrayRecipient(hands.db, loaded.operation.id, message.to);
  if (astray !== undefined) return { kind: 'refused', code: 'PASSWORD_ASTRAY', words: astray };
  const words = await hands.mail.send(mail.settings, mail.password, { ...message, messageId });
  return { kind: 'done', words, messageId };
}

function resultOfFailure(error: unknown): Result {
  if (error instanceof SecretUnreadable) return { kind: 'refused', code: 'SECRET_UNREADABLE', words: '' };
  const words = error instanceof Error ? error.message : String(error);
  if (!(error instanceof MailFailure)) return { kind: 'retry', code: 'UNEXPECTED', words };
  return { kind: error.temporary ? 'retry' : 'refused', code: MAIL_CODES[error.reason], words };
}
