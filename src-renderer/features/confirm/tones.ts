/** What the ear is told: a paper was opened, something was saved, something was refused. */
export type Tone = 'opened' | 'saved' | 'refused';

type Note = { hertz: number; milliseconds: number; wave: OscillatorType };

/** Short, and told apart by number and direction, not by pitch alone: one high, two rising, two low and rough. */
export const TONES: Readonly<Record<Tone, readonly Note[]>> = {
  opened: [{ hertz: 880, milliseconds: 60, wave: 'sine' }],
  saved: [
    { hertz: 587, milliseconds: 70, wave: 'sine' },
    { hertz: 880, milliseconds: 110, wave: 'sine' },
  ],
  refused: [
    { hertz: 196, milliseconds: 130, wave: 'square' },
    { hertz: 147, milliseconds: 200, wave: 'square' },
  ],
};

const LOUDNESS: Partial<Record<OscillatorType, number>> = { sine: 0.2, square: 0.06 };
const PAUSE_SECONDS = 0.03;
/** How long a note takes to swell and to fade, without which it clicks. */
const EDGE_SECONDS = 0.008;

let context: AudioContext | undefined;
let freeAt = 0;

/** Tones wait for those before them, but not for longer than anybody could tell what they are about. */
const MOST_BEHIND_SECONDS = 1;

/** Sounds a tone behind those that are still sounding. Where that fails, as on a PC without sound, nothing else does. */
export function play(tone: Tone): void {
  try {
    context ??= new AudioContext();
    // a machine that slept, or a page nobody has touched yet, holds the sound back
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    if (freeAt - context.currentTime < MOST_BEHIND_SECONDS) sound(context, tone);
  } catch {
    // what sounds is also written: see use-tones
  }
}

function sound(output: AudioContext, tone: Tone): void {
  let at = Math.max(freeAt, output.currentTime);
  for (const { hertz, milliseconds, wave } of TONES[tone]) {
    const end = at + milliseconds / 1000;
    const oscillator = new OscillatorNode(output, { frequency: hertz, type: wave });
    const volume = new GainNode(output, { gain: 0 });
    const loud = LOUDNESS[wave] ?? 0;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loud, at + EDGE_SECONDS);
    volume.gain.setValueAtTime(loud, end - EDGE_SECONDS);
    volume.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(volume).connect(output.destination);
    oscillator.start(at);
    oscillator.stop(end);
    at = end + PAUSE_SECONDS;
  }
  freeAt = at;
}
