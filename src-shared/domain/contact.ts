import { toArabicDigits } from './thai-digits.ts';
import { hasHiddenCharacters } from './thai-text.ts';

const EXTENSION = /^(.*?)(?:ต่อ|extension|ext\.?|x|#)\s*([0-9]+)$/i;

/**
 * A telephone number as it is kept: Arabic digits, no separators, `0…` instead of `+66…`, an extension as ` ต่อ 123`
 * (2555 annex 2 no. 6.3, "เบอร์โทรศัพท์"). What is not a number stays recognisable: only `isThaiPhone` judges.
 */
export function normalisePhone(text: string): string {
  const plain = toArabicDigits(text).trim();
  const [, main = plain, extension] = EXTENSION.exec(plain) ?? [];
  const number = main.replace(/[\s().\-‐-―]/g, '').replace(/^\+66-?0?/, '0');
  return extension ? `${number} ต่อ ${extension}` : number;
}

/**
 * Whether a text is a number in Thailand (NBTC numbering plan): nine digits of a landline (02–05, 07), ten of a mobile
 * (06, 08, 09), with an extension of up to six digits.
 */
export function isThaiPhone(text: string): boolean {
  return /^0(?:[2-57][0-9]{7}|[689][0-9]{8})(?: ต่อ [0-9]{1,6})?$/.test(normalisePhone(text));
}

/** An e-mail address as it is kept: no space around it, the domain in lower case (RFC 5321 section 2.4). */
export function normaliseEmail(text: string): string {
  const plain = text.trim();
  const at = plain.lastIndexOf('@');
  return plain.slice(0, at + 1) + plain.slice(at + 1).toLowerCase();
}

/**
 * Whether mail for `contact` ends in the mailbox `address`: no password may go there that somebody needs to open it. Mail
 * systems tell no case apart in the part before the @ (RFC 5321 section 2.4 would let them).
 */
export function isSameMailbox(contact: string, address: string): boolean {
  return contact.toLowerCase() === address.toLowerCase();
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const EMAIL = new RegExp(`^(${ATOM}(?:\\.${ATOM})*)@(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);

/**
 * Whether mail can be sent there: RFC 5321 sections 4.1.2 and 4.5.3.1, without quoted local parts and address literals,
 * which no provider of contact addresses uses. At most 64 characters before the @, 254 in all, none of them hidden.
 */
export function isEmail(text: string): boolean {
  const localPart = EMAIL.exec(text)?.[1];
  return (
    localPart !== undefined && localPart.length <= 64 && text.length <= 254 && !hasHiddenCharacters(text)
  );
}
