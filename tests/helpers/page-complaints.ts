import type { Page } from '@playwright/test';

/** What a page complained about: errors on its console and exceptions nobody caught. */
export class PageComplaints {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  readonly #watched = new WeakSet<Page>();

  watch(page: Page): void {
    if (this.#watched.has(page)) return;
    this.#watched.add(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.#found.push(message.text());
    });
    page.on('pageerror', (error) => this.#found.push(`${error.name}: ${error.message}`));
  }

  /** Names a complaint that a test provokes on purpose. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** @throws when the page complained about anything that was not expected. */
  assertNone(): void {
    const unexpected = this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    if (unexpected.length > 0) throw new Error(`The page complained:\n${unexpected.join('\n')}`);
  }
}
