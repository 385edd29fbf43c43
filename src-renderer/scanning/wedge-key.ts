/** One key going down, as far as telling a scanner from a person needs it. */
export type WedgeKey = {
  /** The physical key (`KeyboardEvent.code`): the same in every keyboard language; empty for text that tools strike. */
  code: string;
  /** What the PC's keyboard language made of it: what a person sees, and what is given back to them. */
  key: string;
  shift: boolean;
  /** Control alone, or Alt or Meta as well, is down: a command, never part of a text. */
  command: 'control' | 'other' | null;
  /** When the key was struck, in milliseconds on any steady clock: the event's own time, not when it was handled. */
  at: number;
  /** Where it went: a field that keeps the characters, one that opens a menu of suggestions, or anything else. */
  focus: 'text' | 'menu' | 'elsewhere';
};

const LINE_ENDS = new Set(['Enter', 'NumpadEnter', 'Tab']);
/** How scanners that are set to "control characters" send line feed and carriage return. */
const CONTROL_LINE_ENDS = new Set(['KeyJ', 'KeyM']);

/** Whether a scanner may end its scan with this key: CR, LF or Tab. */
export function isLineEnd(key: WedgeKey): boolean {
  if (key.command === 'other') return false;
  return key.command ? CONTROL_LINE_ENDS.has(key.code) : LINE_ENDS.has(key.code) || LINE_ENDS.has(key.key);
}

/** Whether this key makes a character. */
export function isCharacter(key: WedgeKey): boolean {
  return !key.command && [...key.key].length === 1;
}

/** Whether it is a digit's key, in the row or on the number pad. */
export function isDigitKey({ code }: WedgeKey): boolean {
  return /^(?:Digit|Numpad)[0-9]$/.test(code);
}
