import { type Key, type Keyboard, KEYBOARDS, keysFor, typedOn } from '#tests/helpers/keyboards.ts';
import { deadline, idle, interrupt, press, silence } from '../../../src-renderer/scanning/wedge.ts';
import type { WedgeAnswer } from '../../../src-renderer/scanning/wedge.ts';
import type { WedgeKey } from '../../../src-renderer/scanning/wedge-key.ts';
import type { WedgeRules } from '../../../src-renderer/scanning/wedge-rules.ts';

const COMMANDS = ['control', 'other'] as const;
const PREFIX = { control: 'ctrl+', other: 'alt+' };

/** One key, struck `after` milliseconds of the one before; `ctrl+KeyJ` or `alt+KeyM` for a command. */
export type Stroke = Key & { after: number };
type Page = {
  focus: WedgeKey['focus'];
  keyboard?: Keyboard;
  capsLock?: boolean;
  rules?: WedgeRules;
  /** Whether the clock goes on after the last key. */
  wait?: boolean;
};

/** The keys a scanner set to a US keyboard strikes for a text and its line ends. */
export function struckBy(text: string, ends: readonly string[] = []): Key[] {
  return [...keysFor(text), ...ends.map((code) => ({ code, shift: false }))];
}

/** What a key writes on the page's keyboard; its name if it writes nothing. */
export function written({ code, shift }: Key, { keyboard = KEYBOARDS[0], capsLock = false }: Page): string {
  const isLetter = code === 'Space' || code in keyboard.keys;
  return isLetter ? typedOn(keyboard, [{ code, shift }], capsLock) : code;
}

/** Strikes keys on a page and tells what became of them; the clock is only counted. */
export function strike(strokes: readonly Stroke[], page: Page) {
  const seen = {
    scans: [] as string[],
    /** What stands in the field, or the commands that the page heard. */
    text: '',
    pressed: [] as string[],
    delays: [] as Array<{ key: WedgeKey; delay: number }>,
  };
  const textBefore = new Map<WedgeKey, string>();
  let state = idle(page.rules);
  let now = 0;

  function write(key: WedgeKey): void {
    textBefore.set(key, seen.text);
    seen.text += key.key;
    seen.delays.push({ key, delay: now - key.at });
  }

  function follow(answer: WedgeAnswer, struck?: WedgeKey): void {
    answer.giveBack.forEach(write);
    const [first] = answer.takeBack;
    if (first && page.focus !== 'elsewhere') seen.text = textBefore.get(first) ?? seen.text;
    if (answer.scan !== null) seen.scans.push(answer.scan);
    if (struck && !answer.swallow) {
      if (struck.command || struck.key.length > 1)
        seen.pressed.push(struck.command ? `${PREFIX[struck.command]}${struck.code}` : struck.code);
      else write(struck);
    }
    state = answer.state;
  }

  function waitUntil(at: number): void {
    const due = deadline(state);
    if (due !== null && due < at) {
      now = due;
      follow(silence(state));
    }
    now = at;
  }

  for (const stroke of strokes) {
    waitUntil(now + stroke.after);
    const command = COMMANDS.find((name) => stroke.code.startsWith(PREFIX[name])) ?? null;
    const key = { ...stroke, code: stroke.code.replace(/^.*\+/, '') };
    const { code, shift } = key;
    const event = { code, shift, key: written(key, page), command, at: now, focus: page.focus };
    follow(press(state, event), event);
  }
  if (page.wait !== false) {
    waitUntil(now + 1000);
    follow(interrupt(state));
  }
  return seen;
}
