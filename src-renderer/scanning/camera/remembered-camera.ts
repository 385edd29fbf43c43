import { z } from 'zod';
import type { RememberedCamera } from './choose-camera.ts';

/**
 * Kept by the page, not by the door as the other preferences are: a camera's id means something only to this very origin
 * on this very machine, in the desktop app and in a browser alike.
 */
const KEY = 'camera';
const schema = z.object({ id: z.string().min(1), label: z.string() });

export function rememberedCamera(): RememberedCamera | null {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

export function rememberCamera({ id, label }: RememberedCamera): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ id, label }));
  } catch {
    // full or forbidden: the camera works all the same, and is asked for again another day
  }
}
