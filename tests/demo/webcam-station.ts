import { CameraDesk } from '#tests/helpers/camera-desk.ts';
import { openPaper } from '#tests/helpers/confirm-pages.ts';
import { Camera } from './camera.ts';

/** A confirmer without a scanner: the form lies under a webcam, which a film stands in for. Adds its pictures to `screens`. */
export async function showWebcam(screens: string[], out: string): Promise<void> {
  const station = new CameraDesk();
  const [code = ''] = await station.prepare(1);
  const page = await station.start({
    scenes: [{ scene: { text: code, turn: -8, slant: 0.15, shadow: 0.6 }, frames: 2 }],
  });
  const camera = new Camera(page, out);
  await camera.resize();
  await page.keyboard.press('F4');
  await openPaper(page, code).waitFor();
  await camera.take('confirm-webcam', { dark: true });
  screens.push(...camera.screens);
  await station.end();
}
