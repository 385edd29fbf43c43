import type { ZippedText } from './aes-zip.ts';
import { type Credentials, credentialsText } from './credentials-message.ts';

/** What some system takes for something else in a file's name, and what nobody sees. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{C}]+/gu;
const LONGEST_NAME = 60;

/** One account's credentials as a file of a zip. */
export function zippedCredentials(told: Credentials, number: number): ZippedText {
  return { name: zippedName(told, number), text: credentialsText(told, 'zip.discard') };
}

/** A file's name says whom it is for; the number keeps namesakes apart. */
export function zippedName(
  { request, address }: Pick<Credentials, 'request' | 'address'>,
  number: number,
): string {
  const { titleTh, firstNameTh, lastNameTh } = request;
  const person = `${titleTh}${firstNameTh} ${lastNameTh}`.normalize('NFC').replace(NOT_IN_NAMES, ' ');
  const name = [String(number).padStart(3, '0'), wholeLetters(person.trim()), address.split('@')[0]].join(
    ' ',
  );
  return `${name}.txt`;
}

/** Cut between what is read as letters: never between a Thai consonant and its marks. */
function wholeLetters(text: string): string {
  const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)];
  return letters
    .map(({ segment }) => segment)
    .slice(0, LONGEST_NAME)
    .join('');
}
