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

/** Sounds a tone behind those that are still sounding. A PC without loudspeakers stays silent. */
export function play(tone: Tone): void {
  context ??= new AudioContext();
  let at = Math.max(freeAt, context.currentTime);
  for (const { hertz, milliseconds, wave } of TONES[tone]) {
    const end = at + milliseconds / 1000;
    const oscillator = new OscillatorNode(context, { frequency: hertz, type: wave });
    const volume = new GainNode(context, { gain: 0 });
    const loud = LOUDNESS[wave] ?? 0;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loud, at + EDGE_SECONDS);
    volume.gain.setValueAtTime(loud, end - EDGE_SECONDS);
    volume.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(end);
    at = end + PAUSE_SECONDS;
  }
  freeAt = at;
}
