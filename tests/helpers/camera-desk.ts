import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { type Film, writeFilm } from './camera-film.ts';
import { goTo } from './go-to.ts';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts';
import { prepareRegistry } from './prepare-registry.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';
import { type Login, signIn } from './staff-pages.ts';

const { confirm } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

/** Chromium's switches for a camera that plays a film; the permission is asked for as for a real one. */
export function filmSwitches(path: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${path}`];
}

/** The words and the outline of the camera panel. */
export const panelOf = (page: Page) => page.getByRole('region', { name: resources.th.camera.title });
export const wordOf = (page: Page) => panelOf(page).getByRole('status');

/** A confirmer's Confirm Doc with a camera, and papers that wait for it. */
export class CameraDesk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'court-mail-camera-'));
  #desk: LaunchedApp | undefined;
  #login: Login | undefined;

  /** Puts papers into the registry; answers their codes. */
  async prepare(count: number): Promise<string[]> {
    return prepareRegistry(join(this.#folder, 'registry'), async (registry) => {
      const unit = await registry.unitId(UNIT);
      this.#login = await registry.login('confirmer', { unitIds: [unit] });
      const codes: string[] = [];
      for (let place = 1; place <= count; place += 1)
        codes.push(await registry.submit(personalForm({ nationalId: nationalIdOf(place) }, unit)));
      return codes;
    });
  }

  /** Starts the app over it, before a camera that plays this film, and goes to Confirm Doc. */
  async start(film: Film): Promise<Page> {
    const path = join(this.#folder, 'film.y4m');
    writeFilm(path, film);
    return this.startWith({ args: filmSwitches(path) });
  }

  /** The same with other switches: no camera, or several. */
  async startWith(options: LaunchOptions): Promise<Page> {
    const userDataDir = join(this.#folder, 'user');
    this.#desk = await launchApp({ dataDir: join(this.#folder, 'registry'), userDataDir, ...options });
    const { page } = this.#desk;
    if (this.#login) await signIn(page, this.#login);
    await goTo(page, '/confirm', confirm.title);
    await page.evaluate(rememberStreams);
    return page;
  }

  get desk(): LaunchedApp {
    if (!this.#desk) throw new Error('not started');
    return this.#desk;
  }

  get login(): Login {
    if (!this.#login) throw new Error('not prepared');
    return this.#login;
  }

  async stop(): Promise<void> {
    await this.#desk?.close();
    this.#desk = undefined;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

declare global {
  interface Window {
    openedStreams: MediaStream[];
  }
}

/** Keeps every stream that the page opens, so that a test can see whether it was let go. */
function rememberStreams(): void {
  window.openedStreams = [];
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wish) => {
    const stream = await open(wish);
    window.openedStreams.push(stream);
    return stream;
  };
}

/** Waits until so many tracks of all that the page ever opened are live. */
export async function expectLiveTracks(page: Page, count: number): Promise<void> {
  const live = () =>
    page.evaluate(
      () =>
        window.openedStreams
          .flatMap((stream) => stream.getTracks())
          .filter(({ readyState }) => readyState === 'live').length,
    );
  await expect.poll(live).toBe(count);
}

/** The codes that the camera has told so far, one after the other. */
export function codesTold(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    performance.getEntriesByName('camera:code').map((mark) => (mark as PerformanceMark).detail as unknown),
  );
}

/** Lets the camera show so many frames more. */
export async function showFrames(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const video = document.querySelector('video');
        let left = wanted;
        const next = (): void => {
          left -= 1;
          if (left <= 0) resolve();
          else video?.requestVideoFrameCallback(next);
        };
        video?.requestVideoFrameCallback(next);
      }),
    count,
  );
}
