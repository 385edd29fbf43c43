import { expect, type Page } from '@playwright/test';

/** A key going down or up, as the page heard of it. */
export type HeardKey = {
  code: string;
  way: 'down' | 'up';
  /** When the system says that it was struck, in milliseconds of the page's clock. */
  at: number;
  /** How much later the page was told. */
  late: number;
};

declare global {
  interface Window {
    heardKeys?: HeardKey[];
  }
}

/** What a page hears of the keyboard, before the app swallows any of it: shows what a test's keyboard really delivered. */
export class HeardKeys {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Must begin before the app listens for scans itself: on the first screen. */
  static async begin(page: Page): Promise<HeardKeys> {
    await page.evaluate(listen);
    return new HeardKeys(page);
  }

  /** Forgets what was heard before. */
  async forget(): Promise<void> {
    await this.#page.evaluate(() => (window.heardKeys = []));
  }

  /**
   * Every key since, once so many have gone up.
   * @throws when they do not arrive.
   */
  async await(count: number): Promise<HeardKey[]> {
    const heard = () => this.#page.evaluate(() => window.heardKeys ?? []);
    const released = async () => (await heard()).filter(({ way }) => way === 'up').length;
    await expect.poll(released, { message: 'keys that X has delivered to the page' }).toBe(count);
    const all = await heard();
    const pressed = all.filter(({ way }) => way === 'down').length;
    expect(pressed, 'keys heard going down; fewer: the app hears them first and swallows them').toBe(count);
    return all;
  }
}

/** Runs in the page. */
function listen(): void {
  if (window.heardKeys) return;
  window.heardKeys = [];
  const hear = (event: KeyboardEvent): void => {
    const { code, timeStamp: at, repeat, isTrusted } = event;
    const way = event.type === 'keydown' ? 'down' : 'up';
    if (isTrusted && !repeat) window.heardKeys?.push({ code, way, at, late: performance.now() - at });
  };
  for (const kind of ['keydown', 'keyup'] as const) window.addEventListener(kind, hear, { capture: true });
}
