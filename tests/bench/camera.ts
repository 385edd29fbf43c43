import { expect, type Page } from '@playwright/test';
import { CameraDesk, expectLiveTracks } from '../helpers/camera-desk.ts';
import { type Figure, figure, median, p95 } from './figure.ts';

const OPENINGS = 9;
const LAYINGS = 20;

declare global {
  interface Window {
    /** Milliseconds from the first good frame to its code, one for each code that was told. */
    cameraDelays: number[];
  }
}

/**
 * From the first frame that shows a form to its code told, in the real app with a film for a camera: with the form lying
 * there when the camera is opened, and with forms laid under an open camera.
 */
export async function camera(): Promise<Figure[]> {
  return [
    ...figures('camera just opened', await openings()),
    ...figures('form laid under an open camera', await layings()),
  ];
}

function figures(when: string, delays: readonly number[]): Figure[] {
  const name = `camera: first good frame to its code, ${when}`;
  return [figure(`${name}, median`, median(delays)), figure(`${name}, p95`, p95(delays))];
}

async function openings(): Promise<number[]> {
  const station = new CameraDesk();
  const [text = ''] = await station.prepare(1);
  const page = await station.start({ scenes: [{ scene: { text }, frames: 2 }] });
  await page.evaluate(measureDelays);
  for (let opening = 1; opening <= OPENINGS; opening += 1) {
    await page.keyboard.press('F4');
    await expectDelays(page, opening);
    await page.keyboard.press('F4');
    await expectLiveTracks(page, 0);
  }
  return collect(station, page);
}

async function layings(): Promise<number[]> {
  const station = new CameraDesk();
  const texts = await station.prepare(2);
  const scenes = texts.flatMap((text) => [
    { scene: { text: null }, frames: 24 },
    { scene: { text, turn: 3 }, frames: 8 },
  ]);
  const page = await station.start({ scenes });
  await page.evaluate(measureDelays);
  await page.keyboard.press('F4');
  await expectDelays(page, LAYINGS);
  return collect(station, page);
}

async function expectDelays(page: Page, count: number): Promise<void> {
  const found = () => page.evaluate(() => window.cameraDelays.length);
  await expect.poll(found, { timeout: 120_000 }).toBeGreaterThanOrEqual(count);
}

async function collect(station: CameraDesk, page: Page): Promise<number[]> {
  const delays = await page.evaluate(() => window.cameraDelays);
  await station.end();
  return delays;
}

/** In the page: looks itself at every frame for white paper where there is none without a form. */
function measureDelays(): void {
  window.cameraDelays = [];
  let goodAt: number | null = null;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  const watch = (video: HTMLVideoElement): void => {
    video.requestVideoFrameCallback((_now, { presentationTime }) => {
      context?.drawImage(video, video.videoWidth / 2, video.videoHeight / 2 + 130, 1, 1, 0, 0, 1, 1);
      const grey = context?.getImageData(0, 0, 1, 1).data[0] ?? 0;
      if (grey > 180) goodAt ??= presentationTime;
      else goodAt = null;
      watch(video);
    });
  };
  new MutationObserver((changes) => {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      const video = added instanceof HTMLElement ? added.querySelector('video') : null;
      if (!video) continue;
      goodAt = null;
      watch(video);
    }
  }).observe(document.body, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'camera:code' && goodAt !== null) window.cameraDelays.push(startTime - goodAt);
  }).observe({ type: 'mark' });
}
