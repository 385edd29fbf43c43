/** An open camera that sends no frame for this long is broken, covered by a shutter or asleep. */
const PICTURE_WITHIN_MS = 8_000;
/** How soon a frame comes once the page is painted again. */
const AFTER_PAINTING_MS = 2_000;

/**
 * Tells when an awaited frame does not come. A page that is not painted shows no frames either, of whatever camera: then
 * it waits until it is.
 */
export function missFrames(tell: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painting = 0;

  function stop(): void {
    clearTimeout(timer);
    cancelAnimationFrame(painting);
  }

  function expect(): void {
    stop();
    timer = setTimeout(() => {
      painting = requestAnimationFrame(() => {
        timer = setTimeout(tell, AFTER_PAINTING_MS);
      });
    }, PICTURE_WITHIN_MS);
  }

  return { expect, stop };
}
