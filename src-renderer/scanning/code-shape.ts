import { decodePhysicalKeys, decodeThaiText, readScan } from '#shared/domain/scan-decode.ts';
import { isCharacter, type WedgeKey } from './wedge-key.ts';

const DIGIT = '\0';
const CODE = `EM${DIGIT.repeat(10)}`;
/** Keys in a document code. */
export const CODE_LENGTH = CODE.length;
/** AIM identifiers (ISO/IEC 15424) of Code 128, which some scanners are set to send. */
const AIM = [']C0', ']C1', ']C2', ']C4'];
const WHOLE = /EM[0-9]{10}$/;
const BEGUN = /EM[0-9]{1,10}$/;

const typedBy = (keys: readonly WedgeKey[]) => keys.map((key) => (isCharacter(key) ? key.key : '')).join('');

/**
 * What a scanner may have meant by these keys, the likeliest first: the physical keys of a US keyboard; the characters as
 * they came, from a scanner that is set to this PC's own layout; and where the system names no keys (remote desktop), the
 * characters as a Thai layout would have written them.
 */
export function textsOf(keys: readonly WedgeKey[]): string[] {
  const typed = typedBy(keys);
  const named = keys.map((key) => decodePhysicalKeys([key]));
  if (keys.some((key, index) => isCharacter(key) && !named[index]))
    return [typed.toUpperCase(), ...decodeThaiText(typed)];
  const physical = keys.map((key, index) => (isCharacter(key) ? named[index] : '')).join('');
  return physical === typed.toUpperCase() ? [physical] : [physical, typed.toUpperCase()];
}

/** The likeliest of these, for barcodes of other systems. */
export function textOf(keys: readonly WedgeKey[]): string {
  return textsOf(keys)[0] ?? '';
}

function begins(shape: string, text: string): boolean {
  if (text.length > shape.length) return false;
  return [...text].every((character, at) =>
    shape[at] === DIGIT ? character >= '0' && character <= '9' : character === shape[at],
  );
}

/** How many of the last keys could be the beginning of a document code, or of what stands before it; 0 for none. */
export function beginningLength(keys: readonly WedgeKey[], prefix = ''): number {
  const leads = [...AIM, ...(prefix === '' ? [] : [prefix, ...AIM.map((aim) => prefix + aim)])];
  const shapes = [CODE, ...leads.map((lead) => lead + CODE)];
  const longest = CODE_LENGTH + prefix.length + 3;
  return textsOf(keys.slice(-longest)).reduce((most, text) => {
    for (let start = 0; start < text.length - most; start += 1)
      if (shapes.some((shape) => begins(shape, text.slice(start)))) return text.length - start;
    return most;
  }, 0);
}

/**
 * How many of the last keys are a code, or its beginning, that was struck outside a text field: its letters and a digit at
 * least, with what stands before it. 0 for none. No hand strikes these there, in whatever rhythm.
 */
export function begunElsewhere(keys: readonly WedgeKey[], prefix: string): number {
  const own = keys.slice(-CODE_LENGTH);
  if (own.at(-1)?.focus !== 'elsewhere' || !textsOf(own).some((text) => BEGUN.test(text))) return 0;
  const length = beginningLength(keys, prefix);
  return keys.slice(keys.length - length).every(({ focus }) => focus === 'elsewhere') ? length : 0;
}

/** The document code that these keys end in, by its form; `certain` where its check digits hold too. */
export function codeEnding(keys: readonly WedgeKey[]): { text: string; certain: boolean } | null {
  const shaped = textsOf(keys.slice(-CODE_LENGTH)).filter((text) => WHOLE.test(text));
  const certain = shaped.find((text) => readScan({ text }).ok);
  const text = certain ?? shaped[0];
  return text === undefined ? null : { text, certain: certain !== undefined };
}

/** Whether a scanner says this before every code: nothing, an AIM identifier, or what it was checked to send. */
export function isKnownLead(keys: readonly WedgeKey[], prefix: string): boolean {
  const lead = textOf(keys);
  return lead === '' || [...AIM, prefix, ...AIM.map((aim) => prefix + aim)].includes(lead);
}
