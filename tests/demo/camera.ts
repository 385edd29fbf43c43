import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#shared/i18n/index.ts';

const USUAL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };

/** Notices pass by themselves: a picture must not depend on when it was taken. */
const WITHOUT_NOTICES = '.mantine-Notifications-root { visibility: hidden }';

export interface Picture {
  /** Also as on a full-HD screen. */
  large?: boolean;
  /** Also with dark colours. */
  dark?: boolean;
}

/** Takes the demo's pictures: every screen in Thai and in English, as it is on the smallest usual screen. */
export class Camera {
  readonly screens: string[] = [];
  readonly #page: Page;
  readonly #folder: string;

  constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = join(folder, 'screens');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Both languages; the app is left in Thai. Not for dialogs: they keep the keys that switch to themselves. */
  async take(name: string, { large = false, dark = false }: Picture = {}): Promise<void> {
    for (const language of LANGUAGES) {
      await this.speak(language);
      await this.takeOne(name, language);
      if (large) await this.#takeLarge(name, language);
    }
    await this.speak('th');
    if (dark) await this.#takeDark(name);
  }

  /** A dialog in both languages: opened anew for each by keys that mean the same in both, and left open in Thai. */
  async takeDialog(name: string, open: () => Promise<void>): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    for (const language of LANGUAGES.toReversed()) {
      await this.speak(language);
      await open();
      await dialog.waitFor();
      await this.takeOne(name, language);
      if (language === 'th') return;
      await this.#page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  }

  /** As the screen is now. */
  async takeOne(name: string, suffix: string): Promise<void> {
    const file = `${name}.${suffix}.png`;
    // nothing is highlighted because the pointer happens to be over it
    await this.#page.mouse.move(0, 0);
    await this.#page.evaluate(async () => {
      await document.fonts.ready;
    });
    await this.#page.screenshot({
      path: join(this.#folder, file),
      animations: 'disabled',
      style: WITHOUT_NOTICES,
    });
    this.screens.push(`screens/${file}`);
  }

  async resize(size = USUAL): Promise<void> {
    await this.#page.setViewportSize(size);
  }

  async speak(language: Language): Promise<void> {
    const isSpoken = () => this.#page.locator(`html[lang=${language}]`).count();
    if ((await isSpoken()) === 0) await this.#page.keyboard.press('Alt+KeyT');
    await this.#page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  }

  async #takeLarge(name: string, language: Language): Promise<void> {
    await this.resize(LARGE);
    await this.takeOne(name, `1920.${language}`);
    await this.resize();
  }

  async #takeDark(name: string): Promise<void> {
    const isDark = (scheme: string) => this.#page.locator(`html[data-mantine-color-scheme=${scheme}]`);
    await this.#page.keyboard.press('Alt+Shift+KeyT');
    await isDark('dark').waitFor({ state: 'attached' });
    await this.takeOne(name, 'dark.th');
    await this.#page.keyboard.press('Alt+Shift+KeyT');
    await isDark('light').waitFor({ state: 'attached' });
  }
}
