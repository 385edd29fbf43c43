/** The characters that passwords are made of: seen through paper, one of them is like any other. */
const ALPHABET = 'ACDEFGHJKLMNPRTUVWXYabcdefghkmnpqrtuvwxy34679';
const WIDTH = 112;
const HEIGHT = 24;
/** Numbers 0 ≤ x < 2³¹ that look like chance and are the same on every letter (Park and Miller's generator). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

function line(seed: number, length: number): string {
  const numbers = chance(seed);
  return Array.from({ length }, () => ALPHABET.charAt(numbers.next().value % ALPHABET.length)).join('');
}

/** Rows of characters in the password's own size, laid over each other: nothing behind them can be told from them. */
function Mask() {
  const rows = Array.from({ length: 9 }, (_, row) => ({
    y: 3.5 + row * 2.6,
    x: -((row * 7) % 5),
    seed: row * 7919 + 17,
  }));
  return rows.map(({ x, y, seed }) => (
    <text key={seed} x={x} y={y} fontSize={7.2} fontWeight={700} letterSpacing={-0.5}>
      {line(seed, 42)}
    </text>
  ));
}

/** Fine waves: they break up what shines through, and leave what stands on them easy to read. */
function Ground() {
  const waves = Array.from({ length: 30 }, (_, row) => row * 0.9 - 1);
  return waves.map((y) => (
    <path
      key={y}
      d={`M0 ${y} ${Array.from({ length: 28 }, (_, bend) => `q 1 ${bend % 2 === 0 ? 1.4 : -1.4} 2 0 t 2 0`).join(' ')}`}
      fill="none"
      stroke="#8a8a8a"
      strokeWidth={0.11}
    />
  ));
}

/** What keeps a folded letter from being read against the light: `mask` lies before and behind the password, `ground` below. */
export function SecurityPattern({ kind, className }: { kind: 'mask' | 'ground'; className: string }) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      fontFamily="Sarabun"
    >
      {kind === 'mask' ? <Mask /> : <Ground />}
    </svg>
  );
}
