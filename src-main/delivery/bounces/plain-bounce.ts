import {
  actionOfStatus,
  enhancedStatusIn,
  type DeliveryAction,
  type RecipientStatus,
} from '#shared/domain/delivery-status.ts';

/** Where a bounce ends and the message that came back begins: qmail's, Exim's, Exchange's and others' dividing lines. */
const COPY_BEGINS =
  /^(?:>\s?)?(?:-{2,200}.{0,80}\b(?:copy|original|below|returned)\b|(?:original )?message headers?:|Return-Path:|Received:|Message-ID:)/i;
const NOT_YET =
  /delayed|will (?:keep|continue)|not (?:yet )?been delivered yet|do(?:n't| not) need to (?:re)?send|still trying|warning/i;
const SMTP_REPLY = /(?<![\d.])[45][0-7]\d[ -]/;
const MOST_LINES = 400;

/**
 * What a bounce without a `message/delivery-status` part says of its recipient (qmail's, older Exim's and Exchange's): read
 * from the words for people, before the copy of the message begins.
 */
export function statusInWords(subject: string, text: string): RecipientStatus {
  const lines = text.split(/\r\n|\r|\n/, MOST_LINES);
  const copy = lines.findIndex((line, index) => index > 0 && COPY_BEGINS.test(line));
  const words = copy === -1 ? lines : lines.slice(0, copy);
  const said = words.find((line) => enhancedStatusIn(line) !== null || SMTP_REPLY.test(line));
  const status = enhancedStatusIn(said ?? '');
  return {
    originalRecipient: null,
    finalRecipient: null,
    action: actionInWords(status, said ?? '', `${subject}\n${words.join('\n')}`),
    status,
    diagnostic: (said ?? behindAddress(words))?.trim() || null,
  };
}

/** Only what is said to be under way still is not taken for failed. */
function actionInWords(status: string | null, reply: string, all: string): DeliveryAction {
  const coded = actionOfStatus(status ?? /(?<![\d.])([45])[0-7]\d[ -]/.exec(reply)?.[1] ?? null);
  return coded !== 'failed' && NOT_YET.test(all) ? 'delayed' : 'failed';
}

/** qmail's and Exim's way of saying it: the address on a line of its own, and the reason on the next. */
function behindAddress(words: readonly string[]): string | undefined {
  const address = words.findIndex((line) => /^\s{0,8}<?[^\s<>@]{1,64}@[^\s<>@]{1,255}?>?:?\s*$/.test(line));
  return address === -1 ? undefined : words.slice(address + 1).find((line) => line.trim() !== '');
}
