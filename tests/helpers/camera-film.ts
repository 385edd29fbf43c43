import { closeSync, openSync, writeSync } from 'node:fs';
import { barcodeModules } from './barcode-pixels.ts';

/*
 * What a webcam would see of a form held under it, as a film that Chromium plays in the place of a camera
 * (`--use-file-for-fake-video-capture`). YUV4MPEG2: a line of text, then raw frames.
 */

export const FILM_WIDTH = 1280;
export const FILM_HEIGHT = 720;

export type Scene = {
  /** The barcode's text; null: an empty desk. */
  text: string | null;
  /** Pixels of one module. */
  module?: number;
  /** Degrees by which the form is turned. */
  turn?: number;
  /** How much nearer the right edge lies than the left one, as a share. */
  slant?: number;
  /** How much light is left where a hand's shadow falls across the bars, 0 to 1. */
  shadow?: number;
  /** All the light there is, 0 to 1. */
  light?: number;
};

/** Scenes one after the other, each for so many frames; the film is played round and round. */
export type Film = { scenes: readonly { scene: Scene; frames: number }[]; framesPerSecond?: number };

const DESK = 120;
const PAPER = 232;
const INK = 28;
const QUIET_MODULES = 10;
/** As on our form: 16 mm by modules of half a millimetre. */
const BAR_MODULES = 32;
/** Places looked at within a pixel, across and down: the edges of bars fall between pixels. */
const WITHIN = [1 / 6, 3 / 6, 5 / 6];

export function writeFilm(path: string, { scenes, framesPerSecond = 15 }: Film): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, `YUV4MPEG2 W${FILM_WIDTH} H${FILM_HEIGHT} F${framesPerSecond}:1 Ip A1:1 C420\n`);
    const grey = Buffer.alloc((FILM_WIDTH * FILM_HEIGHT) / 2, 128);
    for (const { scene, frames } of scenes) {
      const frame = Buffer.concat([Buffer.from('FRAME\n'), brightnessOf(scene), grey]);
      for (let count = 0; count < frames; count += 1) writeSync(file, frame);
    }
  } finally {
    closeSync(file);
  }
}

function brightnessOf(scene: Scene): Uint8Array {
  const { text, module = 3, turn = 0, slant = 0, shadow = 1, light = 1 } = scene;
  const modules = text === null ? '' : barcodeModules(text);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const paperWidth = modules.length / 2 + QUIET_MODULES;

  function paperAt(x: number, y: number): number {
    const [dx, dy] = [x - FILM_WIDTH / 2, y - FILM_HEIGHT / 2];
    const nearness = 1 - (slant * dx) / FILM_WIDTH;
    const along = ((dx * cos + dy * sin) * nearness) / module;
    const down = ((dy * cos - dx * sin) * nearness) / module;
    if (modules === '' || Math.abs(along) > paperWidth || Math.abs(down) > 2 * BAR_MODULES) return DESK;
    const isBar = Math.abs(down) < BAR_MODULES / 2 && modules[Math.floor(along + modules.length / 2)] === '1';
    return isBar ? INK : PAPER;
  }

  const brightness = new Uint8Array(FILM_WIDTH * FILM_HEIGHT);
  const grain = noise();
  for (let y = 0; y < FILM_HEIGHT; y += 1)
    for (let x = 0; x < FILM_WIDTH; x += 1) {
      let sum = 0;
      for (const right of WITHIN) for (const below of WITHIN) sum += paperAt(x + right, y + below);
      const seen = (sum / WITHIN.length ** 2) * light * lightAt(x, y, shadow) + grain();
      // video counts its greys from 16 to 235
      brightness[y * FILM_WIDTH + x] = 16 + (Math.min(255, Math.max(0, seen)) * 219) / 255;
    }
  return brightness;
}

/** A soft edge from light to shadow, slantwise across the middle of the picture. */
function lightAt(x: number, y: number, shadow: number): number {
  const distance = (x - FILM_WIDTH / 2 + (y - FILM_HEIGHT / 2) * 0.4) / 60;
  return shadow + (1 - shadow) / (1 + Math.exp(distance));
}

/** The sensor's grain, the same in every film. */
function noise(): () => number {
  let state = 69;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648 - 0.5) * 8;
  };
}
