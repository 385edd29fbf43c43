/** A generator of numbers that gives the same ones in every run (mulberry32). */
function seeded(seed: number): (maxExclusive: number) => number {
  let state = seed;
  return (maxExclusive) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % maxExclusive;
  };
}

type Random = ReturnType<typeof seeded>;
type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const pieceOf = (bytes: Uint8Array, random: Random) => {
  const begin = random(bytes.length);
  return [begin, begin + random(Math.min(400, bytes.length - begin)) + 1] as const;
};
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const MUTATIONS: readonly Mutation[] = [
  // bytes turned into others
  (bytes, random) => bytes.map((byte) => (random(200) === 0 ? random(256) : byte)),
  // cut off
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  // a piece gone
  (bytes, random) => {
    const [begin, end] = pieceOf(bytes, random);
    return joined(bytes.subarray(0, begin), bytes.subarray(end));
  },
  // a piece over and over
  (bytes, random) => {
    const [begin, end] = pieceOf(bytes, random);
    const piece = bytes.subarray(begin, end);
    const again = Array.from({ length: random(60) + 2 }, () => piece);
    return joined(bytes.subarray(0, begin), ...again, bytes.subarray(end));
  },
  // the beginning of one and the end of another
  (bytes, random, other) =>
    joined(bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))),
  // other ends of lines
  (bytes, random) => bytes.filter((byte) => byte !== (random(2) === 0 ? 0x0d : 0x0a)),
];

/** So many files, each of the originals with one to three things wrong; always the same ones. */
export function* mutationsOf(originals: readonly Uint8Array[], count: number): Generator<Uint8Array> {
  const random = seeded(2569);
  const pick = <Value>(from: readonly Value[]): Value => from[random(from.length)] as Value;
  for (let made = 0; made < count; made += 1) {
    let bytes = pick(originals);
    for (let times = random(3); times >= 0; times -= 1)
      if (bytes.length > 0) bytes = pick(MUTATIONS)(bytes, random, pick(originals));
    yield bytes;
  }
}
