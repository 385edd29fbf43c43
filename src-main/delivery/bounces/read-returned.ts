import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { readDeliveryStatus, type RecipientStatus } from '#shared/domain/delivery-status.ts';
import { keysInText } from '../message-id.ts';
import { statusInWords } from './plain-bounce.ts';

/** What a mail system says became of a message. */
export interface Returned {
  /** The idempotency keys of the messages of ours that it names. */
  keys: string[];
  statuses: RecipientStatus[];
  /** Every address that it names, in lower case: the one that we wrote to must be among them. */
  addresses: ReadonlySet<string>;
}

/** Enough of a message, and of any part of it: what counts stands at its beginning. A bounce of ours has some 200 lines. */
const MOST_LINES = 5000;
const MOST_BYTES = 512 * 1024;
const MOST_CHARACTERS = 200_000;
const MOST_ADDRESSES = 200;
/** Bounces that somebody has forwarded as attachments. */
const MOST_FORWARDED = 50;

const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
const COPY_PARTS = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
]);
const DAEMON =
  /^(?:mailer-?daemon|mail-?daemon|postmaster|microsoftexchange[0-9a-f]*|mail\.?delivery\.?(?:system|subsystem)?)@/i;

/**
 * Reads one message: a report of RFC 3464 and 6522, or a bounce in words only. A message that is none, or no message at
 * all, comes to an empty list; one with bounces attached to it, as they are forwarded, to those of them.
 */
export async function readReturned(bytes: Uint8Array, depth = 0): Promise<Returned[]> {
  const mail = await parsed(bytes);
  if (!mail) return [];
  const reports = mail.attachments.filter(({ mimeType }) => STATUS_PARTS.has(mimeType));
  const copies = mail.attachments.filter(({ mimeType }) => COPY_PARTS.has(mimeType)).map(textOf);
  const text = bodyOf(mail);
  const names = { copies, text, threads: `${mail.inReplyTo ?? ''} ${mail.references ?? ''}` };
  const statuses = reports.flatMap((report) => readDeliveryStatus(textOf(report)));
  if (statuses.length > 0) return [returned(names, statuses)];
  const failed = headerOf(mail, 'x-failed-recipients');
  if (failed !== '' || DAEMON.test(mail.from?.address ?? ''))
    return [returned({ ...names, text: `${failed}\n${text}` }, [statusInWords(mail.subject ?? '', text)])];
  return depth > 0 ? [] : forwarded(mail);
}

async function forwarded({ attachments }: Email): Promise<Returned[]> {
  const messages = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const read: Returned[] = [];
  for (const message of messages.slice(0, MOST_FORWARDED))
    read.push(...(await readReturned(bytesOf(message), 1)));
  return read;
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    const limits = { maxNestingDepth: 20, maxHeadersSize: MOST_CHARACTERS };
    return await PostalMime.parse(beginningOf(bytes), { ...limits, forceRfc822Attachments: true });
  } catch {
    // nested too deeply, or endless headers: nobody's bounce
    return undefined;
  }
}

function beginningOf(bytes: Uint8Array): Uint8Array {
  let end = 0;
  for (let lines = 0; lines < MOST_LINES && end < MOST_BYTES; lines += 1) {
    const next = bytes.indexOf(0x0a, end);
    if (next === -1) return bytes.subarray(0, MOST_BYTES);
    end = next + 1;
  }
  return bytes.subarray(0, Math.min(end, MOST_BYTES));
}

/** The copy that came back names it best; then the words; then what the report answers to. */
function returned(
  { copies, text, threads }: { copies: string[]; text: string; threads: string },
  statuses: RecipientStatus[],
): Returned {
  const found = [...copies.map(headersOf), text, threads].map(keysInText).find((keys) => keys.length > 0);
  const said = statuses.flatMap(({ originalRecipient, finalRecipient }) => [
    originalRecipient ?? '',
    finalRecipient ?? '',
  ]);
  const texts = [...said, ...copies.map(headersOf), text];
  return { keys: found ?? [], statuses, addresses: new Set(texts.flatMap(addressesIn)) };
}

const ADDRESS = /(?<![\w.%+-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,190}\w/g;

function addressesIn(text: string): string[] {
  const addresses: string[] = [];
  for (const [address] of text.matchAll(ADDRESS)) {
    if (addresses.length >= MOST_ADDRESSES) break;
    addresses.push(address.toLowerCase());
  }
  return addresses;
}

/** The head of a message, up to the first empty line: below it stands what nobody here needs to look at. */
function headersOf(message: string): string {
  const end = message.search(/\r?\n\r?\n/);
  return end === -1 ? message : message.slice(0, end);
}

/** The words for people; of a message in HTML alone, its text. */
function bodyOf({ text, html }: Email): string {
  if (text !== undefined) return text.slice(0, MOST_CHARACTERS);
  const tags = /<[^<>]*>/g;
  const lines = (html ?? '').slice(0, MOST_CHARACTERS).replace(/<(?:br|\/p|\/div|\/tr)\b/gi, '\n$&');
  return lines.replace(tags, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#64;', '@');
}

function headerOf({ headers }: Email, name: string): string {
  return headers.find(({ key }) => key === name)?.value.slice(0, MOST_CHARACTERS) ?? '';
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function textOf(attachment: Attachment): string {
  return new TextDecoder().decode(bytesOf(attachment).subarray(0, MOST_CHARACTERS));
}
