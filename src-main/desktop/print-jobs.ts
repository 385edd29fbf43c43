import { randomUUID } from 'node:crypto';
import type { FormDocument } from '#shared/contract/documents.ts';

/** Documents on their way to a print window. A document carries a national ID, so it is handed out exactly once. */
export class PrintJobs {
  readonly #waiting = new Map<string, FormDocument>();

  /** Keeps a document for the one page that will ask for it. */
  add(document: FormDocument): string {
    const id = randomUUID();
    this.#waiting.set(id, document);
    return id;
  }

  /** Hands the document out and forgets it. */
  take(id: string): FormDocument | undefined {
    const document = this.#waiting.get(id);
    this.#waiting.delete(id);
    return document;
  }

  /** Forgets a document that nobody fetched. */
  drop(id: string): void {
    this.#waiting.delete(id);
  }
}
