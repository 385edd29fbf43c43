import { randomUUID } from 'node:crypto';
import type { PrintJob } from '#shared/contract/documents.ts';

/** Papers on their way to a print window. A form carries a national ID, so each is handed out exactly once. */
export class PrintJobs {
  readonly #waiting = new Map<string, PrintJob>();

  /** Keeps a paper for the one page that will ask for it. */
  add(job: PrintJob): string {
    const id = randomUUID();
    this.#waiting.set(id, job);
    return id;
  }

  /** Hands the paper out and forgets it. */
  take(id: string): PrintJob | undefined {
    const job = this.#waiting.get(id);
    this.#waiting.delete(id);
    return job;
  }

  /** Forgets a paper that nobody fetched. */
  drop(id: string): void {
    this.#waiting.delete(id);
  }
}
