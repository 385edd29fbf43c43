import us from '#shared/domain/keyboards/us.json' with { type: 'json' };
import { deadline, IDLE, interrupt, press, silence } from '../../../src-renderer/scanning/wedge.ts';
import type { WedgeAnswer } from '../../../src-renderer/scanning/wedge.ts';
import type { WedgeKey } from '../../../src-renderer/scanning/wedge-key.ts';

/** One key, struck `after` milliseconds of the one before; `ctrl+KeyJ` for a command. */
export type Stroke = { code: string; shift: boolean; after: number };
type Layout = Readonly<Record<string, readonly string[]>>;
const BY_CHARACTER = new Map(
  Object.entries({ ...us, Space: [' '] }).flatMap(([code, characters]) =>
    characters.map((character, index) => [character, { code, shift: index === 1 }] as const),
  ),
);

/** The keys a scanner set to a US keyboard strikes for a text and its line ends. */
export function struckBy(text: string, ends: readonly string[]): Array<Omit<Stroke, 'after'>> {
  const characters = [...text].map((character) => {
    const key = BY_CHARACTER.get(character);
    if (!key) throw new Error(`no key makes ${character}`);
    return key;
  });
  return [...characters, ...ends.map((code) => ({ code, shift: false }))];
}

function keyOf(stroke: Stroke, at: number, layout: Layout, inText: boolean): WedgeKey {
  const command = stroke.code.startsWith('ctrl+');
  const code = stroke.code.replace('ctrl+', '');
  const key = code === 'Space' ? ' ' : (layout[code]?.[stroke.shift ? 1 : 0] ?? code);
  return { code, key, shift: stroke.shift, capsLock: false, command, at, inText };
}

/** Strikes keys on a page with one field (or none) and tells what became of them; the clock is only counted. */
export function strike(
  strokes: readonly Stroke[],
  page: { layout?: Layout; inText: boolean; wait?: boolean },
) {
  const seen = {
    scans: [] as string[],
    text: '',
    pressed: [] as string[],
    delays: [] as Array<{ code: string; delay: number }>,
  };
  let state = IDLE;
  let now = 0;

  function follow(answer: WedgeAnswer, struck?: { key: WedgeKey; name: string }): void {
    for (const key of answer.giveBack) {
      seen.text += key.key;
      seen.delays.push({ code: key.code, delay: now - key.at });
    }
    if (answer.takeBack > 0) seen.text = seen.text.slice(0, -answer.takeBack);
    if (answer.scan !== null) seen.scans.push(answer.scan);
    if (struck && !answer.swallow) {
      if (struck.key.command || struck.key.key.length > 1) seen.pressed.push(struck.name);
      else {
        seen.text += struck.key.key;
        seen.delays.push({ code: struck.key.code, delay: 0 });
      }
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
    const key = keyOf(stroke, now, page.layout ?? us, page.inText);
    follow(press(state, key), { key, name: stroke.code });
  }
  if (page.wait !== false) {
    waitUntil(now + 1000);
    follow(interrupt(state));
  }
  return seen;
}
