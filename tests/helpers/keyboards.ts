import kedmanee from '#shared/domain/keyboards/kedmanee.json' with { type: 'json' };
import pattachote from '#shared/domain/keyboards/pattachote.json' with { type: 'json' };
import us from '#shared/domain/keyboards/us.json' with { type: 'json' };

export type Key = { code: string; shift: boolean };
export type Keyboard = {
  name: 'us' | 'kedmanee' | 'pattachote';
  keys: Readonly<Record<string, readonly string[]>>;
};

/** The layouts a court PC may be set to. */
export const KEYBOARDS: readonly [Keyboard, Keyboard, Keyboard] = [
  { name: 'us', keys: us },
  { name: 'kedmanee', keys: kedmanee },
  { name: 'pattachote', keys: pattachote },
];

/** The keys a scanner set to a US keyboard presses for a text. */
export function keysFor(text: string): Key[] {
  return [...text].map((character) => {
    if (character === ' ') return { code: 'Space', shift: false };
    const [code, characters] = Object.entries(us).find(([, both]) => both.includes(character)) ?? [];
    if (code === undefined || characters === undefined) throw new RangeError(`no US key types ${character}`);
    return { code, shift: characters[1] === character };
  });
}

/** What those keys write on a PC set to a layout. Caps Lock acts as Shift on Thai keys, and on letters only in Latin. */
export function typedOn({ name, keys }: Keyboard, pressed: readonly Key[], capsLock: boolean): string {
  return pressed
    .map(({ code, shift }) => {
      if (code === 'Space') return ' ';
      const capsShifts = capsLock && (name !== 'us' || code.startsWith('Key'));
      const character = keys[code]?.[shift !== capsShifts ? 1 : 0];
      if (character === undefined) throw new RangeError(`${name} has no ${code}`);
      return character;
    })
    .join('');
}
