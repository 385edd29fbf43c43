import { type DocumentCode, parseDocumentCode } from '../domain/document-code.ts';
import type { BarcodeReading } from './barcode-reading.ts';
import type { Sighting } from './engines/engine.ts';
import { middleOf, widthOf } from './geometry.ts';

/** One pass over a picture. */
export type Look = {
  /** Tells this pass from every other one over the same picture. */
  readonly name: string;
  /** zxing-wasm on the picture as it is: its word alone is taken. All others need a second one that agrees. */
  readonly isPlain: boolean;
  readonly sightings: readonly Sighting[];
};

type Entry = { sighting: Sighting; code: DocumentCode | null; isPlain: boolean; witnesses: Set<string> };

/** Counts who saw what in one picture, and decides what was read. */
export function createTally(any: boolean) {
  const entries = new Map<string, Entry>();

  function add({ name, isPlain, sightings }: Look): void {
    for (const sighting of sightings) {
      const key = `${sighting.format} ${sighting.text}`;
      const entry = entries.get(key) ?? {
        sighting,
        code: codeOf(sighting),
        isPlain: false,
        witnesses: new Set(),
      };
      entries.set(key, entry);
      entry.isPlain ||= isPlain;
      entry.witnesses.add(name);
      if (sighting.engine === 'zxing-wasm' && sighting.lines > 1) entry.witnesses.add(`${name} again`);
    }
  }

  /** Somebody's plain word or two that agree, and nobody in the same place who says otherwise as loudly. */
  function isConfident(entry: Entry): boolean {
    if (!entry.isPlain && entry.witnesses.size < 2) return false;
    return ![...entries.values()].some(
      (other) => other !== entry && isSamePlace(other, entry) && !isLouder(entry, other),
    );
  }

  return {
    add,
    /** True as soon as there is what was looked for. */
    isSettled: () =>
      [...entries.values()].some(
        (entry) =>
          (entry.code !== null || (any && entry.sighting.format === 'Code128')) && isConfident(entry),
      ),
    readings(): BarcodeReading[] {
      return [...entries.values()].flatMap((entry) => {
        const confident = isConfident(entry);
        // what nobody is sure of is worth a word only where a person may recognise it as a form of ours
        if (!confident && entry.code === null) return [];
        const { text, format, corners, engine } = entry.sighting;
        return [
          { text, format, corners, engine, code: confident ? entry.code : null, isConfident: confident },
        ];
      });
    },
  };
}

function codeOf({ format, text }: Sighting): DocumentCode | null {
  const parsed = format === 'Code128' ? parseDocumentCode(text) : null;
  return parsed?.ok ? parsed.code : null;
}

function isLouder(entry: Entry, other: Entry): boolean {
  if (entry.isPlain !== other.isPlain) return entry.isPlain;
  if ((entry.code === null) !== (other.code === null)) return entry.code !== null;
  return entry.witnesses.size > other.witnesses.size;
}

function isSamePlace(one: Entry, other: Entry): boolean {
  const [a, b] = [middleOf(one.sighting.corners), middleOf(other.sighting.corners)];
  const width = Math.max(widthOf(one.sighting.corners), widthOf(other.sighting.corners));
  return Math.hypot(a.x - b.x, a.y - b.y) < width / 4;
}
