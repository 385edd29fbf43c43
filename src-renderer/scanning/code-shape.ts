import { decodePhysicalKeys, readScan } from '#shared/domain/scan-decode.ts';
import type { WedgeKey } from './wedge-key.ts';

/** A document code with the AIM prefix some scanners are set to send; longer than any beginning that is looked for. */
const LONGEST = ']C1EM6900012357'.length;
const BEGINNING = /^(?:\](?:C(?:[01](?:E(?:M[0-9]{0,10})?)?)?)?|E(?:M[0-9]{0,10})?)$/;
const WHOLE = /(?:\]C[01])?EM[0-9]{10}$/;

/** What a scanner meant by these keys: by the physical key where the system names one, else by its character. */
export function textOf(keys: readonly WedgeKey[]): string {
  return keys.map((key) => decodePhysicalKeys([key]) || key.key.toUpperCase()).join('');
}

/** How many of the last keys could be the beginning of a document code; 0 for none. */
export function beginningLength(keys: readonly WedgeKey[]): number {
  const text = textOf(keys.slice(-LONGEST));
  for (let start = 0; start < text.length; start += 1) {
    if (BEGINNING.test(text.slice(start))) return text.length - start;
  }
  return 0;
}

/** The text with the form of a document code that these keys end in, its check digits right or wrong; else empty. */
export function shapedEnding(keys: readonly WedgeKey[]): string {
  return WHOLE.exec(textOf(keys.slice(-LONGEST)))?.[0] ?? '';
}

/** The same where the check digits hold too, so that nothing more need be waited for. */
export function certainEnding(keys: readonly WedgeKey[]): string {
  const ending = shapedEnding(keys);
  return ending && readScan({ text: ending }).ok ? ending : '';
}
